using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Picks the tables that a project asks for. Nothing is picked unasked: a service can have tens of thousands.</summary>
internal static class TableSelector
{
    /// <summary>From here on a diagnostic says that this is a lot.</summary>
    public const int SoftLimit = 300;

    public static SelectedSnapshot Select(ParsedSnapshot parsed, string patterns)
    {
        if (parsed.Snapshot is not { } snapshot)
            return SelectedSnapshot.Unreadable(parsed);

        var problems = new List<DiagnosticInfo>();
        var wanted = TablePattern.Split(patterns);
        var selected = Pick(snapshot, wanted, parsed.FileName, problems);
        if (selected.Count > SoftLimit)
            problems.Add(DiagnosticInfo.Of(Rules.ManyTables, null, Number(selected.Count), parsed.FileName, Number(SoftLimit)));
        foreach (var doubtful in parsed.Doubtful)
        {
            if (selected.Contains(doubtful.Table))
                problems.Add(DiagnosticInfo.Of(Rules.UnknownDatatype, doubtful.Location, doubtful.Table, doubtful.Columns));
        }

        return new SelectedSnapshot
        {
            Path = parsed.Path,
            Service = snapshot.Service,
            Capabilities = snapshot.Capabilities,
            Schemas = CatalogNaming.Name(snapshot, selected),
            AsksForTables = wanted.Count > 0,
            ExamplePattern = ExamplePattern(snapshot),
            Problems = problems.ToValueList(),
        };
    }

    private static HashSet<string> Pick(TapSnapshot snapshot, List<TablePattern> wanted, string fileName, List<DiagnosticInfo> problems)
    {
        var tables = snapshot.Schemas.SelectMany(static schema => schema.Tables).ToList();
        var folded = tables.ConvertAll(static table => TablePattern.Fold(table.Name));
        var selected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in wanted)
        {
            var matched = tables.Where((_, i) => pattern.Matches(folded[i])).ToList();
            var whole = matched.Where(static table => table.Columns.Count > 0).ToList();
            foreach (var table in whole)
                selected.Add(table.Name);
            if (matched.Count == 0)
                problems.Add(DiagnosticInfo.Of(Rules.PatternWithoutTable, null, pattern.Text, fileName, Advice(pattern, tables)));
            else if (whole.Count == 0)
                problems.Add(DiagnosticInfo.Of(Rules.TableWithoutColumns, null, Messages.List(matched.Select(Name)), fileName));
        }

        return selected;
    }

    private static string Advice(TablePattern pattern, List<TapTableInfo> tables)
    {
        var names = tables.Select(Name);
        var near = NearestNames.Find(pattern, names);
        if (near.Count > 0)
            return $"did you mean {Messages.List(near)}?";
        return tables.Count == 0 ? "it has no tables" : $"write one of {Messages.List(names)}";
    }

    private static string ExamplePattern(TapSnapshot snapshot)
    {
        foreach (var schema in snapshot.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                var name = table.Name.Replace("\"", "");
                var dot = name.IndexOf('.');
                return dot > 0 ? name.Substring(0, dot) + ".*" : name;
            }
        }

        return "*";
    }

    private static string Name(TapTableInfo table) => table.Name;

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
