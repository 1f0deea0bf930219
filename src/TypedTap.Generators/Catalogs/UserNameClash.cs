using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Catalogs;

/// <summary>
/// Looks for columns whose property would have the name of a member that the user has added. The compiler complains of it too, but in
/// generated code. Renaming the property would change what programs mean that have used it.
/// </summary>
internal static class UserNameClash
{
    public static ValueList<Finding> Find(ValueList<TableModel> tables, ValueList<UserRecord> records)
    {
        if (records.Count == 0)
            return ValueList<Finding>.Empty;
        var halves = records.ToLookup(static record => record.Name, StringComparer.Ordinal);
        return tables.SelectMany(table => Find(table, halves[table.FullName])).ToValueList();
    }

    private static IEnumerable<Finding> Find(TableModel table, IEnumerable<UserRecord> halves)
    {
        foreach (var name in halves.SelectMany(static half => half.Names))
        {
            foreach (var column in table.Table.Columns)
            {
                if (!string.Equals(column.CSharpName, name.Name, StringComparison.Ordinal))
                    continue;
                var overrides = SnapshotItem.GetStem(table.SnapshotFile) + SnapshotItem.OverridesSuffix;
                yield return new Finding(
                    DiagnosticInfo.Of(Rules.NameOfUserMember, name.Location, column.Name, table.Table.Name, name.Name, overrides),
                    FindingPlace.Known);
            }
        }
    }
}
