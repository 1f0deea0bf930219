using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Random conditions of subqueries.</summary>
internal sealed class Subqueries(Dice dice, Expressions expressions, Conditions conditions, IReadOnlyList<SourceTable> tables)
{
    // The service runs a subquery that is no lookup, and each correlated IN, for each row around it: over two tables of thousands of rows
    // that takes minutes.
    private const int FewRows = 100;
    private const long FewPairs = 6_000_000;

    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "!="];

    /// <summary>A condition that few rows meet, tied to other tables by a key; null if the table has none.</summary>
    public string? Keyed(IReadOnlyList<Source> sources)
    {
        var source = dice.Pick(sources);
        var keys = TableKeys.All.Where(k => k.Left == source.Table.Name || k.Right == source.Table.Name).ToList();
        if (keys.Count == 0)
            return null;
        var (left, key, right, otherKey) = dice.Pick(keys);
        var (own, foreign, foreignTable) = left == source.Table.Name ? (key, otherKey, right) : (otherKey, key, left);
        if (source.Table.Columns.All(c => c.Name != own))
            return null;
        IReadOnlyList<Source> inner = [Inner(sources, tables.Single(t => t.Name == foreignTable))];
        return dice.Below(4) switch
        {
            0 or 1 => $"{Not(0.3)}EXISTS (SELECT {inner[0].Alias}.{foreign} FROM {foreignTable} AS {inner[0].Alias} WHERE {inner[0].Alias}.{foreign} = {source.Alias}.{own} AND {conditions.Simple(inner)})",
            2 => $"{source.Alias}.{own} NOT IN (SELECT {inner[0].Alias}.{foreign} FROM {foreignTable} AS {inner[0].Alias} WHERE {conditions.Equality(inner)})",
            _ => $"{source.Alias}.{own} IN (SELECT {inner[0].Alias}.{foreign} FROM {foreignTable} AS {inner[0].Alias} WHERE {conditions.Equality(inner)})",
        };
    }

    /// <summary>Any condition of a subquery; those that are no lookup are over small tables.</summary>
    public string Any(IReadOnlyList<Source> sources) => dice.Below(5) switch
    {
        0 => Alone(sources),
        1 => Compared(sources, Small(sources)),
        2 => MemberOf(sources, Small(sources)),
        3 => TiedIn(sources, Small(sources)),
        _ => Keyed(sources) ?? Alone(sources),
    };

    /// <summary>
    /// A condition of a subquery that the service runs for each row of a table: for queries that select few rows otherwise.
    /// </summary>
    public string OfEachRow(Source source)
    {
        IReadOnlyList<Source> sources = [source];
        var inner = Inner(sources, dice.Pick(tables.Where(t => (long)t.Rows.RowCount * source.Table.Rows.RowCount <= FewPairs).ToList()));
        return dice.Below(4) switch
        {
            0 => Alone(sources),
            1 => Compared(sources, inner),
            2 => MemberOf(sources, inner),
            _ => TiedIn(sources, inner),
        };
    }

    // Is the same for all rows around it.
    private string Alone(IReadOnlyList<Source> sources)
    {
        IReadOnlyList<Source> inner = [Inner(sources, dice.Pick(tables))];
        return $"{Not(0.2)}EXISTS (SELECT {expressions.Column(inner, EngineKind.Text, EngineKind.Integer)} FROM {inner[0].Table.Name} AS {inner[0].Alias} WHERE {conditions.Equality(inner)})";
    }

    private string Compared(IReadOnlyList<Source> sources, Source inner)
    {
        var (own, foreign) = Alike(sources, inner);
        return $"{Not(0.3)}EXISTS (SELECT {foreign} FROM {inner.Table.Name} AS {inner.Alias} WHERE {foreign} {dice.Pick(Comparisons)} {own}{More(inner)})";
    }

    private string MemberOf(IReadOnlyList<Source> sources, Source inner)
    {
        var ((value, member), (own, foreign)) = (Alike(sources, inner), Alike(sources, inner));
        return $"{value} {Not(0.6)}IN (SELECT {member} FROM {inner.Table.Name} AS {inner.Alias} WHERE {foreign} {dice.Pick(Comparisons)} {own}{More(inner)})";
    }

    // Two tables are tied by their key, if they have one, which then is what is looked for, too.
    private string TiedIn(IReadOnlyList<Source> sources, Source inner)
    {
        var source = sources[0];
        if (dice.Chance(0.6) && TableKeys.Between(source.Table.Name, inner.Table.Name) is var (key, otherKey)
            && source.Table.Columns.Any(c => c.Name == key))
        {
            var (own, theirs) = ($"{source.Alias}.{key}", $"{inner.Alias}.{otherKey}");
            return $"{own} {Not(0.3)}IN (SELECT {theirs} FROM {inner.Table.Name} AS {inner.Alias} WHERE {theirs} = {own} AND {conditions.Simple([inner])})";
        }

        var ((value, member), (tied, foreign)) = (Alike(sources, inner), Alike(sources, inner));
        return $"{value} {Not(0.5)}IN (SELECT {member} FROM {inner.Table.Name} AS {inner.Alias} WHERE {foreign} = {tied}{More(inner)})";
    }

    // A column of the query around and one of the subquery that can be compared.
    private (string Own, string Foreign) Alike(IReadOnlyList<Source> sources, Source inner)
    {
        var kind = dice.Chance(0.5) ? EngineKind.Text : EngineKind.Integer;
        var ((source, own), (_, foreign)) = (Pick(sources, kind), Pick([inner], kind));
        if (own.Type.Kind != foreign.Type.Kind)
            ((source, own), (_, foreign)) = (Pick(sources, EngineKind.Integer), Pick([inner], EngineKind.Integer));
        return ($"{source.Alias}.{own.Name}", $"{inner.Alias}.{foreign.Name}");
    }

    private (Source Source, SourceColumn Column) Pick(IReadOnlyList<Source> sources, EngineKind kind) =>
        expressions.PickColumn(sources, [kind], c => c.Type.Xtype is null);

    private string More(Source inner) => dice.Chance(0.5) ? " AND " + conditions.Equality([inner]) : "";

    private Source Small(IReadOnlyList<Source> sources) =>
        Inner(sources, dice.Pick(tables.Where(t => t.Rows.RowCount <= FewRows).ToList()));

    // A subquery in a subquery has another alias, so that both are in sight.
    private static Source Inner(IReadOnlyList<Source> sources, SourceTable table) =>
        new(sources[0].Alias switch { "z" => "y", "y" => "x", _ => "z" }, table);

    private string Not(double share) => dice.Chance(share) ? "NOT " : "";
}
