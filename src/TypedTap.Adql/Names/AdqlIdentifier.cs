using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Adql;

/// <summary>The rules of ADQL identifiers (BNF: identifier): what is regular, what must be delimited, what quotes mean.</summary>
public static class AdqlIdentifier
{
    /// <summary>True for an ASCII letter followed by letters, digits and underscores; a reserved word may still be one.</summary>
    public static bool IsRegular(string name)
    {
        if (AdqlGuard.NotNull(name, nameof(name)).Length == 0 || !IsLetter(name[0]))
            return false;
        foreach (var c in name)
        {
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '_'))
                return false;
        }

        return true;
    }

    /// <summary>
    /// True if the word, in any case, is reserved by SQL-92 or ADQL and can only be an identifier in quotes. ADQL 2.1 added
    /// BIGINT, COT, ILIKE, IN_UNIT and OFFSET.
    /// </summary>
    public static bool IsReserved(string word, AdqlVersion version = AdqlVersion.V2_1) =>
        AdqlReservedWords.Contains(AdqlGuard.NotNull(word, nameof(word)), version);

    /// <summary>True for a delimited identifier: in double quotes, inner quotes doubled, not empty.</summary>
    public static bool IsDelimited([NotNullWhen(true)] string? name)
    {
        if (name is null || name.Length < 3 || name[0] != '"' || name[name.Length - 1] != '"')
            return false;
        for (var i = 1; i < name.Length - 1; i++)
        {
            if (name[i] == '"' && (++i == name.Length - 1 || name[i] != '"'))
                return false;
        }

        return true;
    }

    /// <summary>The bare name: outer quotes removed and doubled ones folded; anything else is returned as it is.</summary>
    public static string Unquote(string published) => IsDelimited(AdqlGuard.NotNull(published, nameof(published)))
        ? published.Substring(1, published.Length - 2).Replace("\"\"", "\"")
        : published;

    /// <summary>The name in quotes, inner quotes doubled.</summary>
    public static string Quote(string name) => "\"" + AdqlGuard.NotNull(name, nameof(name)).Replace("\"", "\"\"") + "\"";

    /// <summary>
    /// A published name as it is to be written in a query: verbatim (TAP 1.1 section 4 has services publish the quotes
    /// too), in added quotes only where it would not be an identifier without.
    /// </summary>
    public static string ToAdql(string published, AdqlVersion version = AdqlVersion.V2_1) =>
        IsDelimited(AdqlGuard.NotNull(published, nameof(published))) || (IsRegular(published) && !IsReserved(published, version))
            ? published
            : Quote(published);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
