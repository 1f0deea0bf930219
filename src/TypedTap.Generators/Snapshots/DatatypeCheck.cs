using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Looks for columns whose datatype no vocabulary has; they are read as text.</summary>
internal static class DatatypeCheck
{
    private const int Shown = 5;

    /// <summary>The numbers of such columns.</summary>
    public static ValueList<int> FindDoubtful(TapTableInfo table)
    {
        List<int>? found = null;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (!TapType.Of(table.Columns[i]).KnownDatatype)
                (found ??= []).Add(i);
        }

        return found is null ? ValueList<int>.Empty : found.ToValueList();
    }

    public static string Describe(IReadOnlyCollection<TapColumnInfo> columns)
    {
        var shown = columns.Take(Shown).Select(c => c.Datatype.Length == 0 ? $"{c.Name} (blank)" : $"{c.Name} ('{c.Datatype}')");
        var text = string.Join(", ", shown);
        return columns.Count > Shown ? $"{text} and {columns.Count - Shown} more columns" : text;
    }
}
