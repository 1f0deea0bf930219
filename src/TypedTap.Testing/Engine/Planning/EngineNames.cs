using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>How names in a query are compared with those of tables and columns.</summary>
internal static class EngineNames
{
    /// <summary>
    /// Whether a written name, quotes included, means a column. Without quotes case does not count; in quotes it must be the name, or its
    /// lower case if the name needs no quotes, which is how databases store it.
    /// </summary>
    public static bool Means(string written, EngineColumn column)
    {
        if (!AdqlIdentifier.IsDelimited(written))
            return string.Equals(written, column.Name, StringComparison.OrdinalIgnoreCase);
        var exact = AdqlIdentifier.Unquote(written);
        return string.Equals(exact, column.Name, StringComparison.Ordinal)
            || (!column.IsDelimited && string.Equals(exact, column.Name.ToLowerInvariant(), StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether the name is spelled as the column's, so that it is the one that is meant of some whose names differ in case only.
    /// </summary>
    public static bool IsExact(string written, EngineColumn column) =>
        string.Equals(AdqlIdentifier.Unquote(written), column.Name, StringComparison.Ordinal);

    /// <summary>Whether two names in a query are the same; in quotes case counts.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Canonical(one), Canonical(other), StringComparison.Ordinal);

    /// <summary>Whether a qualifier means a table by the last parts of its name.</summary>
    public static bool Means(AdqlTableName written, AdqlTableName table)
    {
        var surplus = table.Parts.Count - written.Parts.Count;
        if (surplus < 0)
            return false;
        for (var i = 0; i < written.Parts.Count; i++)
        {
            if (!MeansPart(written.Parts[i], table.Parts[i + surplus]))
                return false;
        }

        return true;
    }

    /// <summary>The form in which names in a query are compared.</summary>
    public static string Canonical(string name) =>
        AdqlIdentifier.IsDelimited(name) ? AdqlIdentifier.Unquote(name) : name.ToLowerInvariant();

    private static bool MeansPart(string written, string declared) => AreSame(written, declared)
        || (!AdqlIdentifier.IsDelimited(written)
            && string.Equals(written, AdqlIdentifier.Unquote(declared), StringComparison.OrdinalIgnoreCase));
}
