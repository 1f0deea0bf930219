using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Metadata;

/// <summary>
/// The names of part files: ASCII, safe on every system, and different for different names, even where these differ by case only. A
/// name that
/// can't stand as it is, or that another could be confused with, gets some of its hash; no name depends on which others there are.
/// </summary>
internal static class PartFileNames
{
    public const string Suffix = ".tap.json";

    private const int MaxLength = 60;
    private const int HashLength = 8;

    /// <summary>The file of a schema: <c>caom2.tap.json</c>, <c>TAP_SCHEMA-6f1c….tap.json</c>.</summary>
    public static string OfSchema(string published)
    {
        var stem = Stem(published);
        var isPlain = stem == published && !stem.Any(static c => c is >= 'A' and <= 'Z') && !IsReserved(stem);
        return (isPlain ? stem : $"{(stem.Length == 0 ? "schema" : stem)}-{Hash(published)}") + Suffix;
    }

    /// <summary>The file of a table: <c>ysos-6f1c….tap.json</c>. It always has the hash, so that no schema has the same.</summary>
    public static string OfTable(string published) =>
        $"{(Stem(published) is { Length: > 0 } stem ? stem : "table")}-{Hash("table " + published)}{Suffix}";

    private static string Stem(string published)
    {
        var stem = new StringBuilder();
        foreach (var c in published)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                stem.Append(c);
            else if (stem.Length > 0 && stem[stem.Length - 1] != '-')
                stem.Append('-');
            if (stem.Length == MaxLength)
                break;
        }

        return stem.ToString().TrimEnd('-');
    }

    /// <summary>The devices of Windows, which are no files whatever follows the dot.</summary>
    private static bool IsReserved(string name) => name.Length == 0
        || name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && char.IsDigit(name[3]) && name.Substring(0, 3) is "com" or "lpt");

    private static string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET8_0_OR_GREATER
        var hash = SHA256.HashData(bytes);
#else
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(bytes);
#endif
        var digits = new StringBuilder(HashLength);
        for (var i = 0; i < HashLength / 2; i++)
            digits.Append("0123456789abcdef"[hash[i] >> 4]).Append("0123456789abcdef"[hash[i] & 15]);
        return digits.ToString();
    }
}
