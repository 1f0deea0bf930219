using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>Names of tables: some services publish them with their schema, some without.</summary>
internal static class TableName
{
    /// <summary>Whether a published table is the one of a name with or without schema.</summary>
    public static bool AreSame(string schema, string published, string name)
    {
        if (PublishedName.AreSame(published, name))
            return true;
        var full = Key(schema, published);
        return full == Key("", name) || full == Key(schema, name);
    }

    /// <summary>What names of the same table have in common: schema and table, each folded.</summary>
    public static string Key(string schema, string published)
    {
        var parts = Parts(published);
        var last = PublishedName.Fold(parts[^1]);
        var owner = parts.Count > 1 ? parts[^2] : schema;
        return owner.Length == 0 ? last : PublishedName.Fold(owner) + "." + last;
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
