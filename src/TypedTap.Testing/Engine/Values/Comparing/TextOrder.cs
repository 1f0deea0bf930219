namespace TypedTap.Testing.Engine.Values;

/// <summary>Text by code points, as the bytes of UTF-8 are compared: UTF-16 would put what is beyond U+FFFF before U+E000.</summary>
internal sealed class TextOrder : IComparer<string>
{
    public static readonly TextOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null).CompareTo(y is null);
        var length = Math.Min(x.Length, y.Length);
        var same = x.AsSpan().CommonPrefixLength(y);
        return same == length ? x.Length.CompareTo(y.Length) : Rank(x[same]).CompareTo(Rank(y[same]));
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
