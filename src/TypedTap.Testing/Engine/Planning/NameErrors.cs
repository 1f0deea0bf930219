using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Tap;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>What is said about names that mean nothing, or more than one thing.</summary>
internal static class NameErrors
{
    private const int Listed = 6;

    public static EngineException UnknownColumn(AdqlColumn column, QueryScope scope)
    {
        var sources = new List<ScopeSource>();
        for (var at = scope; at is not null; at = at.Outer)
            sources.AddRange(at.VisibleSources);
        if (column.Table is { } table)
            return UnknownTable(table.ToString(), column, sources);
        var names = sources.SelectMany(static source => source.Columns).Select(static c => c.Name).Distinct(StringComparer.Ordinal);
        return new EngineException(
            $"There is no column {column.Name} in {Names(sources)}: {NearestName.Cure(column.Name, names)}", column.Span);
    }

    public static EngineException UnknownColumn(AdqlColumn column, ScopeSource source) => new(
        $"There is no column {column.Name} in {source}: {NearestName.Cure(column.Name, source.Columns.Select(static c => c.Name))}",
        column.Span);

    public static EngineException UnknownUsing(string name, string side, IReadOnlyList<ScopeSource> sources, AdqlSpan span)
    {
        var cure = NearestName.Cure(name, sources.SelectMany(static source => source.Columns).Select(static c => c.Name));
        return new EngineException(
            $"USING names the column {name}, which is not in {Names(sources)} on the {side} side of the join: {cure}", span);
    }

    public static EngineException UnknownTable(string qualifier, AdqlNode node, IReadOnlyList<ScopeSource> sources)
    {
        var nearest = NearestName.Find(qualifier, sources.Select(static source => source.Name));
        var cure = nearest is null ? "Write the name or the alias of one of them." : $"Did you mean {nearest}?";
        return new EngineException($"{qualifier} is no table of the FROM clause, which has {Names(sources)}. {cure}", node.Span);
    }

    public static EngineException AmbiguousColumn(AdqlColumn column, IReadOnlyList<ScopeColumn> found)
    {
        var owners = found.Select(static c => c.Source.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var cure = owners.Count == 1
            ? $"{owners[0]} has {found.Count} columns of this name. Give them aliases of their own."
            : $"{string.Join(" and ", owners)} have it. Write the table before it, as {found[0].Source.Name}.{column.Name}.";
        return new EngineException($"The name {column.Name} is ambiguous: {cure}", column.Span);
    }

    public static string Names(IReadOnlyList<ScopeSource> sources) => sources.Count switch
    {
        0 => "no table",
        1 => Describe(sources[0]),
        <= Listed => string.Join(", ", sources.Take(sources.Count - 1).Select(Describe)) + " or " + Describe(sources[^1]),
        _ => string.Join(", ", sources.Take(Listed).Select(Describe)) + $" and {sources.Count - Listed} more",
    };

    private static string Describe(ScopeSource source) => source.ToString();
}
