namespace TypedTap.Adql;

/// <summary>Compares names in a query with names that are published or given in the query.</summary>
internal sealed class AdqlNameRules(AdqlNameMatching matching)
{
    /// <summary>True if the written name means the declared one; both as written, quotes included.</summary>
    public bool Matches(string written, string declared)
    {
        if (matching == AdqlNameMatching.FoldToLower)
            return string.Equals(Canonical(written), Canonical(declared), StringComparison.Ordinal);
        var name = AdqlIdentifier.Unquote(declared);
        if (!AdqlIdentifier.IsDelimited(written))
            return string.Equals(written, name, StringComparison.OrdinalIgnoreCase);
        var exact = AdqlIdentifier.Unquote(written);
        return string.Equals(exact, Canonical(declared), StringComparison.Ordinal)
            || (matching == AdqlNameMatching.Unknown && string.Equals(exact, name, StringComparison.Ordinal));
    }

    /// <summary>True if the last parts of the declared name are the written ones.</summary>
    public bool Matches(AdqlTableName written, AdqlTableName declared)
    {
        var surplus = declared.Parts.Count - written.Parts.Count;
        if (surplus < 0)
            return false;
        for (var i = 0; i < written.Parts.Count; i++)
        {
            if (!Matches(written.Parts[i], declared.Parts[i + surplus]))
                return false;
        }

        return true;
    }

    /// <summary>True if two names in a query are the same.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Canonical(one), Canonical(other), StringComparison.Ordinal);

    /// <summary>The name of a result column that is written, or published, so.</summary>
    public string Visible(string name) =>
        matching == AdqlNameMatching.FoldToLower && !AdqlIdentifier.IsDelimited(name) ? name.ToLowerInvariant() : name;

    /// <summary>The name of a result column for a reference to a column without an alias.</summary>
    public string Visible(string written, string declared) =>
        matching == AdqlNameMatching.FoldToLower || AdqlIdentifier.IsDelimited(written) ? Visible(written) : declared;

    /// <summary>True if the names differ in quotes at most.</summary>
    public static bool IsExact(string written, string declared) =>
        string.Equals(AdqlIdentifier.Unquote(written), AdqlIdentifier.Unquote(declared), StringComparison.Ordinal);

    /// <summary>True if the last parts of the declared name differ from the written ones in quotes at most.</summary>
    public static bool IsExact(AdqlTableName written, AdqlTableName declared)
    {
        var surplus = declared.Parts.Count - written.Parts.Count;
        if (surplus < 0)
            return false;
        for (var i = 0; i < written.Parts.Count; i++)
        {
            if (!IsExact(written.Parts[i], declared.Parts[i + surplus]))
                return false;
        }

        return true;
    }

    /// <summary>The form in which two names in a query are compared.</summary>
    public static string Canonical(string name) =>
        AdqlIdentifier.IsDelimited(name) ? AdqlIdentifier.Unquote(name) : name.ToLowerInvariant();
}
