using TypedTap.Metadata;

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
    public static string Key(string schema, string published) => TapPublishedName.FoldTable(schema, published);
}
