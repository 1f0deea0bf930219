using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>The tables that match one of the patterns and none of those that take away, and what is to be said of the patterns.</summary>
internal sealed class TablePick
{
    private readonly StyledService _service;
    private readonly List<TapTableInfo> _tables;
    private readonly List<string> _folded;

    public TablePick(StyledService service, TapSnapshot snapshot, List<TablePattern> wanted, List<TablePattern> unwanted)
    {
        _service = service;
        _tables = [.. snapshot.Schemas.SelectMany(static schema => schema.Tables)];
        _folded = _tables.ConvertAll(static table => TablePattern.Fold(table.Name));
        var isInParts = snapshot.Parts is not null;
        foreach (var pattern in wanted)
            Add(pattern, isInParts);
        foreach (var pattern in unwanted)
            Remove(pattern, isInParts);
    }

    /// <summary>The names of the tables to be generated.</summary>
    public HashSet<string> Selected { get; } = new(StringComparer.Ordinal);

    public IEnumerable<TapTableInfo> SelectedTables => _tables.Where(table => Selected.Contains(table.Name));

    public List<Finding> Findings { get; } = [];

    /// <summary>Patterns of which the index has to be asked.</summary>
    public List<UnmatchedPattern> Unmatched { get; } = [];

    private void Add(TablePattern pattern, bool isInParts)
    {
        var matched = Matches(pattern);
        var whole = matched.Where(static table => table.Columns.Count > 0).ToList();
        foreach (var table in whole)
            Selected.Add(table.Name);
        if (matched.Count == 0)
            Report(new UnmatchedPattern(pattern.Text, "Tables"), isInParts);
        else if (whole.Count == 0)
            Findings.Add(PatternFindings.WithoutColumns(_service.Path, pattern, matched.Select(static table => table.Name)));
    }

    private void Remove(TablePattern pattern, bool isInParts)
    {
        var matched = Matches(pattern);
        foreach (var table in matched)
            Selected.Remove(table.Name);
        if (matched.Count == 0)
            Report(new UnmatchedPattern(pattern.Text, "ExcludeTables"), isInParts);
    }

    private void Report(UnmatchedPattern pattern, bool isInParts)
    {
        if (isInParts)
            Unmatched.Add(pattern);
        else
            Findings.Add(PatternFindings.Unmatched(_service.Path, pattern, _tables.ConvertAll(static table => table.Name)));
    }

    private List<TapTableInfo> Matches(TablePattern pattern) => [.. _tables.Where((_, i) => pattern.Matches(_folded[i]))];
}
