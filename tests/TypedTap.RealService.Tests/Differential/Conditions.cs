using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Random conditions.</summary>
internal sealed class Conditions(Dice dice, Expressions expressions, IReadOnlyList<SourceTable> tables)
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly EngineKind[] Scalars = [EngineKind.Text, EngineKind.Integer, EngineKind.Number, EngineKind.Timestamp, EngineKind.Boolean];

    /// <summary>A condition that few rows meet, and perhaps others.</summary>
    public string Selective(IReadOnlyList<Source> sources)
    {
        var first = dice.Below(5) switch
        {
            0 => Footprint(sources) ?? Cone(sources) ?? Equality(sources),
            1 => Band(sources),
            2 => Subquery(sources),
            _ => Equality(sources),
        };
        return dice.Chance(0.6) ? $"{first} AND {Any(sources, 2)}" : first;
    }

    public string Any(IReadOnlyList<Source> sources, int depth)
    {
        if (depth == 0)
            return Simple(sources);
        return dice.Below(8) switch
        {
            0 => $"({Any(sources, depth - 1)} AND {Any(sources, depth - 1)})",
            1 or 2 => $"({Any(sources, depth - 1)} OR {Any(sources, depth - 1)})",
            3 => $"NOT ({Any(sources, depth - 1)})",
            _ => Simple(sources),
        };
    }

    public string Simple(IReadOnlyList<Source> sources)
    {
        var (source, column) = expressions.PickColumn(sources, Scalars, null);
        var name = $"{source.Alias}.{column.Name}";
        switch (dice.Below(10))
        {
            case 0:
                return $"{name} IS {(dice.Chance(0.5) ? "NOT " : "")}NULL";
            case 1:
                return $"{name} {(dice.Chance(0.3) ? "NOT " : "")}BETWEEN {expressions.Literal(column)} AND {expressions.Literal(column)}";
            case 2:
                return $"{name} {(dice.Chance(0.3) ? "NOT " : "")}IN ({string.Join(", ", Enumerable.Range(0, 1 + dice.Below(12)).Select(_ => expressions.Literal(column)))})";
            case 3 or 4:
                return Pattern(sources);
            case 5:
                // Not DISTANCE alone, of which DaCHS makes a circle that may not be larger than a hemisphere.
                return $"0 + {expressions.Number(sources, 2)} {dice.Pick(Comparisons)} {Expressions.Number(dice.Below(4000) / 16.0)}";
            case 6:
                return Cone(sources) ?? $"{name} = {expressions.Literal(column)}";
            case 7:
                return SameKind(sources, source, column);
            default:
                return $"{name} {dice.Pick(Comparisons)} {expressions.Literal(column)}";
        }
    }

    private string Equality(IReadOnlyList<Source> sources)
    {
        var (source, column) = expressions.PickColumn(sources, [EngineKind.Text, EngineKind.Integer], null);
        return $"{source.Alias}.{column.Name} = {expressions.Literal(column)}";
    }

    private string Band(IReadOnlyList<Source> sources)
    {
        var (source, column) = expressions.PickColumn(sources, [EngineKind.Number, EngineKind.Timestamp], null);
        return $"{source.Alias}.{column.Name} BETWEEN {expressions.Literal(column)} AND {expressions.Literal(column)}";
    }

    private string Pattern(IReadOnlyList<Source> sources)
    {
        var (source, column) = expressions.PickColumn(sources, [EngineKind.Text], null);
        if (column.Type.Kind != EngineKind.Text || column.Type.Xtype is not null)
            return $"{source.Alias}.{column.Name} IS NOT NULL";
        var text = expressions.Literal(column)[1..^1].Replace("''", "_", StringComparison.Ordinal);
        if (text.Length > 1)
        {
            var from = dice.Below(text.Length - 1);
            text = text.Substring(from, 1 + dice.Below(Math.Min(6, text.Length - from)));
        }

        if (text.Length > 2 && dice.Chance(0.3))
            text = text[..1] + "_" + text[2..];
        var pattern = dice.Any(() => text + "%", () => "%" + text, () => "%" + text + "%", () => text);
        var like = (dice.Chance(0.2) ? "NOT " : "") + (dice.Chance(0.4) ? "ILIKE" : "LIKE");
        return $"{source.Alias}.{column.Name} {like} '{(like.EndsWith("ILIKE", StringComparison.Ordinal) && dice.Chance(0.5) ? pattern.ToUpperInvariant() : pattern)}'";
    }

    private string SameKind(IReadOnlyList<Source> sources, Source source, SourceColumn column)
    {
        EngineKind[] kinds = column.Type.IsNumeric ? [EngineKind.Integer, EngineKind.Number] : [column.Type.Kind];
        var (otherSource, other) = expressions.PickColumn(sources, kinds, c => c.Type.Xtype == column.Type.Xtype);
        return other.Type.IsNumeric == column.Type.IsNumeric && (other.Type.IsNumeric || other.Type.Kind == column.Type.Kind) && other.Type.Xtype == column.Type.Xtype
            ? $"{source.Alias}.{column.Name} {dice.Pick(Comparisons)} {otherSource.Alias}.{other.Name}"
            : $"{source.Alias}.{column.Name} IS NOT NULL";
    }

    private string? Cone(IReadOnlyList<Source> sources)
    {
        if (sources.FirstOrDefault(s => s.Table.Position is not null) is not { } source)
            return null;
        var point = expressions.Position([source])!;
        return dice.Chance(0.3)
            ? $"DISTANCE({point}, POINT({dice.Below(360)}, {dice.Below(120) - 60})) < {1 + dice.Below(40)}"
            : $"{(dice.Chance(0.9) ? 1 : 0)} = CONTAINS({point}, {expressions.Circle([source])})";
    }

    // Never negated: with an index on the region pgSphere then finds a part of the rows only.
    private string? Footprint(IReadOnlyList<Source> sources)
    {
        foreach (var source in dice.Some(sources, sources.Count))
        {
            var regions = source.Table.Of(EngineKind.Shape).Where(c => c.Type.Xtype is "polygon" or "circle" or "adql:REGION").ToList();
            var near = source.Table.Position is not null ? source : sources.FirstOrDefault(s => s.Table.Position is not null);
            if (regions.Count == 0 || near is null)
                continue;
            return $"1 = {(dice.Chance(0.7) ? "INTERSECTS" : "CONTAINS")}({source.Alias}.{dice.Pick(regions).Name}, {expressions.Circle([near])})";
        }

        return null;
    }

    private string Subquery(IReadOnlyList<Source> sources)
    {
        var source = dice.Pick(sources);
        var keys = TableKeys.All.Where(k => k.Left == source.Table.Name || k.Right == source.Table.Name).ToList();
        if (keys.Count == 0)
            return Equality(sources);
        var (left, key, right, otherKey) = dice.Pick(keys);
        var (own, foreign, foreignTable) = left == source.Table.Name ? (key, otherKey, right) : (otherKey, key, left);
        if (source.Table.Columns.All(c => c.Name != own))
            return Equality(sources);
        IReadOnlyList<Source> inner = [new Source("z", tables.Single(t => t.Name == foreignTable))];
        return dice.Below(3) switch
        {
            0 => $"{(dice.Chance(0.3) ? "NOT " : "")}EXISTS (SELECT z.{foreign} FROM {foreignTable} AS z WHERE z.{foreign} = {source.Alias}.{own} AND {Simple(inner)})",
            1 => $"{source.Alias}.{own} NOT IN (SELECT z.{foreign} FROM {foreignTable} AS z WHERE {Equality(inner)})",
            _ => $"{source.Alias}.{own} IN (SELECT z.{foreign} FROM {foreignTable} AS z WHERE {Equality(inner)})",
        };
    }
}
