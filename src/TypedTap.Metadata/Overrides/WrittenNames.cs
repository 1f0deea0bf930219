using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Names that people write in place of published ones: they must be names in a query.</summary>
internal static class WrittenNames
{
    public static bool IsColumn(string name) =>
        AdqlIdentifier.IsDelimited(name) || (AdqlIdentifier.IsRegular(name) && !AdqlIdentifier.IsReserved(name));

    public static bool IsTable(string name)
    {
        try
        {
            return AdqlTableName.Parse(name).Parts.All(IsColumn);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with a name that is none.</summary>
    public static string Fault(string name, string kind) =>
        $"'{name}' can't be written in a query as the name of a {kind}; "
        + "put it, or the part of it that is no regular identifier, into double quotes.";
}
