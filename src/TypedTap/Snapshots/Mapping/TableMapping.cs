using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Mapping;

/// <summary>From a table as a service describes it to one of a snapshot.</summary>
internal sealed class TableMapping(FindingLog findings)
{
    /// <summary>The longest value that is kept of what a service tells beyond the standard.</summary>
    private const int ExtraLength = 2_000;

    public TapTableInfo Map(string name, VosiTable table) => new()
    {
        Name = name,
        Type = table.Type,
        Description = table.Description ?? table.Title,
        Utype = table.Utype,
        Extra = Extras(table.Extras),
        Columns = Columns(name, table.Columns ?? []),
    };

    public static ValueList<TapExtraInfo> Extras(IEnumerable<VosiExtra> extras) =>
    [
        .. extras
            .Where(static extra => extra.Name.Length > 0 && extra.Value.Length <= ExtraLength)
            .DistinctBy(static extra => extra.Name, StringComparer.Ordinal)
            .Select(static extra => new TapExtraInfo { Name = extra.Name, Value = extra.Value }),
    ];

    private ValueList<TapColumnInfo> Columns(string table, IReadOnlyList<VosiColumn> columns)
    {
        var kept = new List<TapColumnInfo>(columns.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var nameless = 0;
        var twice = new List<string>();
        var odd = new List<string>();
        foreach (var column in columns)
        {
            if (string.IsNullOrWhiteSpace(column.Name))
                nameless++;
            else if (!FindingLog.IsWritable(column.Name))
                odd.Add(column.Name);
            else if (!names.Add(column.Name))
                twice.Add(column.Name);
            else
                kept.Add(ColumnMapping.Map(column));
        }

        if (nameless > 0)
        {
            findings.Add(
                table, $"{FindingLog.Count(nameless, "column")} without a name, which nobody can ask for, {(nameless == 1 ? "was" : "were")} left out.");
        }

        if (odd.Count > 0)
            findings.Add(table, $"Columns have names that can't be written in a query, and were left out: {FindingLog.Names(odd)}.");
        if (twice.Count > 0)
            findings.Add(table, $"Columns are listed more than once, and the first counts: {FindingLog.Names(twice)}.");
        Report(table, kept);
        return [.. kept];
    }

    private void Report(string table, List<TapColumnInfo> columns)
    {
        var blank = columns.Where(static column => column.Datatype.Length == 0).Select(static column => column.Name).ToArray();
        if (blank.Length > 0)
        {
            findings.Add(
                table, $"The service does not tell the datatype of columns, which are text in C# therefore: {FindingLog.Names(blank)}.");
        }

        var unknown = columns.Where(static column => column.Datatype.Length > 0 && !TapType.Of(column).KnownDatatype)
            .Select(static column => $"{column.Name} ({column.Datatype})").ToArray();
        if (unknown.Length > 0)
        {
            findings.Add(
                table, $"Columns have datatypes that no standard knows, and are text in C# therefore: {FindingLog.Names(unknown)}.");
        }

        var alike = columns.Where(static column => AdqlIdentifier.IsRegular(column.Name))
            .GroupBy(static column => column.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Skip(1).Any())
            .SelectMany(static group => group.Select(static column => column.Name)).ToArray();
        if (alike.Length > 0)
        {
            findings.Add(
                table, $"Columns differ in case only, which ADQL overlooks without quotes, and the service publishes none: {FindingLog.Names(alike)}.");
        }
    }
}
