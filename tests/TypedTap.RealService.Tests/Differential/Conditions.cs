using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Random conditions.</summary>
internal sealed class Conditions
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly EngineKind[] Scalars = [
        EngineKind.Text, EngineKind.Integer, EngineKind.Number, EngineKind.Timestamp, EngineKind.Boolean
    ];

    private readonly Dice _dice;
    private readonly Expressions _expressions;

    public Conditions(Dice dice, Expressions expressions, IReadOnlyList<SourceTable> tables)
    {
        (_dice, _expressions) = (dice, expressions);
        Subqueries = new Subqueries(dice, expressions, this, tables);
    }

    public Subqueries Subqueries { get; }

    /// <summary>A condition that few rows meet, and perhaps others.</summary>
    public string Selective(IReadOnlyList<Source> sources)
    {
        var first = _dice.Below(5) switch
        {
            0 => Footprint(sources) ?? Cone(sources) ?? Equality(sources),
            1 => Band(sources),
            2 => Subqueries.Keyed(sources) ?? Equality(sources),
            _ => Equality(sources),
        };
        return _dice.Chance(0.6) ? $"{first} AND {Any(sources, 2)}" : first;
    }

    public string Any(IReadOnlyList<Source> sources, int depth)
    {
        if (depth == 0)
            return Simple(sources);
        return _dice.Below(8) switch
        {
            0 => $"({Any(sources, depth - 1)} AND {Any(sources, depth - 1)})",
            1 or 2 => $"({Any(sources, depth - 1)} OR {Any(sources, depth - 1)})",
            3 => $"NOT ({Any(sources, depth - 1)})",
            _ => Simple(sources),
        };
    }

    public string Simple(IReadOnlyList<Source> sources) => _dice.Chance(0.05) ? Subqueries.Any(sources) : Plain(sources);

    /// <summary>A condition without a subquery.</summary>
    public string Plain(IReadOnlyList<Source> sources)
    {
        var (source, column) = _expressions.PickColumn(sources, Scalars, null);
        var name = $"{source.Alias}.{column.Name}";
        switch (_dice.Below(10))
        {
            case 0:
                return $"{name} IS {(_dice.Chance(0.5) ? "NOT " : "")}NULL";
            case 1:
                return $"{name} {(_dice.Chance(0.3) ? "NOT " : "")}BETWEEN {_expressions.Literal(column)} AND {_expressions.Literal(column)}";
            case 2:
                return $"{name} {(_dice.Chance(0.3) ? "NOT " : "")}IN ({string.Join(", ", Enumerable.Range(0, 1 + _dice.Below(12)).Select(_ => _expressions.Literal(column)))})";
            case 3 or 4:
                return Pattern(sources);
            case 5:
                // Not DISTANCE alone, of which DaCHS makes a circle that may not be larger than a hemisphere.
                return $"0 + {_expressions.Number(sources, 2)} {_dice.Pick(Comparisons)} {Expressions.Number(_dice.Below(4000) / 16.0)}";
            case 6:
                return Cone(sources) ?? $"{name} = {_expressions.Literal(column)}";
            case 7:
                return SameKind(sources, source, column);
            default:
                return $"{name} {_dice.Pick(Comparisons)} {_expressions.Literal(column)}";
        }
    }

    /// <summary>That a column has a value, mostly one that it has.</summary>
    public string Equality(IReadOnlyList<Source> sources)
    {
        var (source, column) = _expressions.PickColumn(sources, [EngineKind.Text, EngineKind.Integer], null);
        return $"{source.Alias}.{column.Name} = {_expressions.Literal(column)}";
    }

    private string Band(IReadOnlyList<Source> sources)
    {
        var (source, column) = _expressions.PickColumn(sources, [EngineKind.Number, EngineKind.Timestamp], null);
        return $"{source.Alias}.{column.Name} BETWEEN {_expressions.Literal(column)} AND {_expressions.Literal(column)}";
    }

    private string Pattern(IReadOnlyList<Source> sources)
    {
        var (source, column) = _expressions.PickColumn(sources, [EngineKind.Text], null);
        if (column.Type.Kind != EngineKind.Text || column.Type.Xtype is not null)
            return $"{source.Alias}.{column.Name} IS NOT NULL";
        var text = _expressions.Literal(column)[1..^1].Replace("''", "_", StringComparison.Ordinal);
        if (text.Length > 1)
        {
            var from = _dice.Below(text.Length - 1);
            text = text.Substring(from, 1 + _dice.Below(Math.Min(6, text.Length - from)));
        }

        if (text.Length > 2 && _dice.Chance(0.3))
            text = text[..1] + "_" + text[2..];
        var pattern = _dice.Any(() => text + "%", () => "%" + text, () => "%" + text + "%", () => text);
        var like = (_dice.Chance(0.2) ? "NOT " : "") + (_dice.Chance(0.4) ? "ILIKE" : "LIKE");
        return $"{source.Alias}.{column.Name} {like} '{(like.EndsWith("ILIKE", StringComparison.Ordinal) && _dice.Chance(0.5) ? pattern.ToUpperInvariant() : pattern)}'";
    }

    private string SameKind(IReadOnlyList<Source> sources, Source source, SourceColumn column)
    {
        EngineKind[] kinds = column.Type.IsNumeric ? [EngineKind.Integer, EngineKind.Number] : [column.Type.Kind];
        var (otherSource, other) = _expressions.PickColumn(sources, kinds, c => c.Type.Xtype == column.Type.Xtype);
        return other.Type.IsNumeric == column.Type.IsNumeric && (other.Type.IsNumeric || other.Type.Kind == column.Type.Kind)
            && other.Type.Xtype == column.Type.Xtype
            ? $"{source.Alias}.{column.Name} {_dice.Pick(Comparisons)} {otherSource.Alias}.{other.Name}"
            : $"{source.Alias}.{column.Name} IS NOT NULL";
    }

    private string? Cone(IReadOnlyList<Source> sources)
    {
        if (sources.FirstOrDefault(s => s.Table.Position is not null) is not { } source)
            return null;
        var point = _expressions.Position([source])!;
        return _dice.Chance(0.3)
            ? $"DISTANCE({point}, POINT({_dice.Below(360)}, {_dice.Below(120) - 60})) < {1 + _dice.Below(40)}"
            : $"{(_dice.Chance(0.9) ? 1 : 0)} = CONTAINS({point}, {_expressions.Circle([source])})";
    }

    // Never negated: with an index on the region pgSphere then finds a part of the rows only.
    private string? Footprint(IReadOnlyList<Source> sources)
    {
        foreach (var source in _dice.Some(sources, sources.Count))
        {
            var regions = source.Table.Of(EngineKind.Shape).Where(c => c.Type.Xtype is "polygon" or "circle" or "adql:REGION").ToList();
            var near = source.Table.Position is not null ? source : sources.FirstOrDefault(s => s.Table.Position is not null);
            if (regions.Count == 0 || near is null)
                continue;
            return $"1 = {(_dice.Chance(0.7) ? "INTERSECTS" : "CONTAINS")}({source.Alias}.{_dice.Pick(regions).Name}, {_expressions.Circle([near])})";
        }

        return null;
    }
}
