using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// Names as services publish them, compared as ADQL does: in quotes exactly, without quotes regardless of case. A name that would need
/// quotes and has none is taken as if it had them: services forget them.
/// </summary>
public static class TapPublishedName
{
    /// <summary>Whether two published names are one name.</summary>
    public static bool AreSame(string one, string other) => one == other || Fold(one) == Fold(other);

    /// <summary>What names that are the same have in common. A quoted name of small letters is the same as one without quotes.</summary>
    public static string Fold(string name)
    {
        if (AdqlIdentifier.IsRegular(name))
            return name.ToUpperInvariant();

        // Databases fold to lower or to upper case, and so publish "ra" as well as "RA" for what is RA without quotes.
        var bare = AdqlIdentifier.Unquote(name);
        var isMixed = bare.Any(char.IsUpper) && bare.Any(char.IsLower);
        return isMixed ? AdqlIdentifier.Quote(bare) : bare.ToUpperInvariant();
    }

    /// <summary>
    /// What names of the same table have in common, schema and table each folded: some services publish tables with their schema, some
    /// without, and some change their mind.
    /// </summary>
    /// <param name="schema">The published name of the schema that the table stands in.</param>
    /// <param name="table">The published name of the table.</param>
    public static string FoldTable(string schema, string table)
    {
        var parts = Parts(table);
        var last = Fold(parts[parts.Count - 1]);
        var owner = parts.Count > 1 ? parts[parts.Count - 2] : schema;
        return owner.Length == 0 ? last : Fold(owner) + "." + last;
    }

    private static IReadOnlyList<string> Parts(string published)
    {
        try
        {
            return AdqlTableName.Parse(published).Parts;
        }
        catch (FormatException)
        {
            // A name that is none in ADQL, like the "J/A+A/416/1117" of a service that forgets its quotes, is one part.
            return [published];
        }
    }
}
