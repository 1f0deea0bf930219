using System.Globalization;
using System.Text;

namespace TypedTap.Generators.Catalogs;

/// <summary>Names of generated files: ASCII, short, and different even where type names differ by case only.</summary>
internal static class HintNames
{
    private const int Longest = 80;

    public static string For(string space, string name)
    {
        var readable = new StringBuilder();
        foreach (var c in name)
            readable.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? c : '_');
        if (readable.Length > Longest)
            readable.Length = Longest;
        var hash = Hash(space + "|" + name).ToString("x8", CultureInfo.InvariantCulture);
        return $"{readable}.{hash}.g.cs";
    }

    /// <summary>FNV-1a: the same on every machine and in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }
}
