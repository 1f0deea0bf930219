using System.Globalization;
using System.Runtime.InteropServices;

namespace TypedTap.Metadata;

/// <summary>A VOTable arraysize (VOTable 1.4 section 2.2): nothing, <c>3</c>, <c>*</c>, <c>10*</c>, <c>2x3</c>, <c>10x*</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TapArraysize(int Dimensions, bool IsVariable, int Length)
{
    /// <summary>True for a single value: no arraysize, or <c>1</c>.</summary>
    public bool IsScalar => Dimensions == 0 || (Dimensions == 1 && !IsVariable && Length == 1);

    /// <summary>True for a list of one dimension that has, or may have, so many elements.</summary>
    public bool MayBe(int length) => Dimensions == 1 && (IsVariable || Length == length);

    public static TapArraysize Parse(string? arraysize)
    {
        var text = arraysize?.Trim() ?? "";
        if (text.Length == 0)
            return default;
        if (text == "*")
            return new(1, IsVariable: true, 0); // what most columns with an arraysize have
        var sizes = text.Split('x', 'X');
        var length = int.TryParse(sizes[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return new(sizes.Length, text[text.Length - 1] == '*', length);
    }
}
