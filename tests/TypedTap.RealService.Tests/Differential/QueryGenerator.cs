using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Makes random queries that DaCHS can take; what is left out, and why, is in docs/embedded-differences.md.</summary>
internal sealed partial class QueryGenerator
{
    /// <summary>The kind of the queries that both must refuse.</summary>
    public const string Mistaken = "mistake";

    private readonly IReadOnlyList<SourceTable> _tables;
    private readonly Dice _dice;
    private readonly Expressions _expressions;
    private readonly Conditions _conditions;

    public QueryGenerator(IReadOnlyList<SourceTable> tables, ulong seed)
    {
        _tables = tables;
        _dice = new Dice(seed);
        _expressions = new Expressions(_dice);
        _conditions = new Conditions(_dice, _expressions, tables);
    }

    public GeneratedQuery Next(int number)
    {
        _expressions.NextQuery();
        var (kind, make) = _dice.Below(100) switch
        {
            < 26 => ("select", () => Select(number, [new Source("a", _dice.Pick(_tables))])),
            < 42 => ("join", () => Join(number)),
            < 55 => ("group", () => Group(number)),
            < 62 => ("group by an expression", () => GroupByExpression(number)),
            < 70 => ("set operation", () => Combine(number)),
            < 76 => ("derived table", () => Derived(number)),
            < 81 => ("WITH", () => With(number)),
            < 86 => ("natural join", () => Natural(number)),
            < 90 => ("cone join", () => ConeJoin(number)),
            < 94 => ("nested", () => Nested(number)),
            _ => (Mistaken, (Func<GeneratedQuery>)(() => new GeneratedQuery(number, Mistake(), IsOrdered: false))),
        };
        return make() with { Kind = kind };
    }

    private GeneratedQuery Select(int number, IReadOnlyList<Source> sources, string? from = null)
    {
        var items = Items(sources, 1 + _dice.Below(4));
        var distinct = _dice.Chance(0.15) && !items.Exists(item => item.Kind == EngineKind.Shape);
        var text = $"{Columns(items)} FROM {from ?? From(sources)} WHERE {_conditions.Selective(sources)}";
        return Finish(number, distinct ? "DISTINCT " : "", text, items);
    }

    // Only a query that sorts by all its columns has a known order, and only of such a part can be taken.
    private GeneratedQuery Finish(int number, string distinct, string text, IReadOnlyList<(string Text, EngineKind Kind)> items)
    {
        var isOrdered = _dice.Chance(0.5) && !items.Any(item => item.Kind == EngineKind.Shape);
        if (!isOrdered)
            return new GeneratedQuery(number, $"SELECT {distinct}{text}", IsOrdered: false);
        var top = _dice.Chance(0.5) ? $"TOP {_dice.Below(30)} " : "";
        return new GeneratedQuery(number, $"SELECT {distinct}{top}{text}{Order(items)}{Offset(20)}", IsOrdered: true);
    }

    private string Order(IReadOnlyList<(string Text, EngineKind Kind)> items) =>
        " ORDER BY "
            + string.Join(
                ", ", _dice.Some([.. Enumerable.Range(1, items.Count)], items.Count).Select(
                    i => $"c{i}{(_dice.Chance(0.4) ? " DESC" : "")}"));

    private string Offset(int most) => _dice.Chance(0.3) ? $" OFFSET {_dice.Below(most)}" : "";

    private List<(string Text, EngineKind Kind)> Items(IReadOnlyList<Source> sources, int count)
    {
        var items = new List<(string, EngineKind)>();
        for (var i = 0; i < count; i++)
            items.Add(_expressions.Any(sources));
        return items;
    }

    private static string Columns(IReadOnlyList<(string Text, EngineKind Kind)> items) =>
        string.Join(", ", items.Select((item, i) => $"{item.Text} AS c{i + 1}"));

    private static string From(IReadOnlyList<Source> sources) =>
        string.Join(", ", sources.Select(source => $"{source.Table.Name} AS {source.Alias}"));

    private GeneratedQuery Join(int number)
    {
        if (_dice.Chance(0.15))
            return Chain(number);
        var (first, second, key, otherKey) = Pair();
        var kind = _dice.Pick(["JOIN", "INNER JOIN", "LEFT OUTER JOIN", "RIGHT OUTER JOIN", "FULL OUTER JOIN"]);
        var isOuter = kind.Contains("OUTER", StringComparison.Ordinal);
        var sources = new List<Source> { first with { IsOptional = isOuter }, second with { IsOptional = isOuter } };
        // DaCHS does not see the tables of a join from a subquery in ON.
        var on = $"a.{key} = b.{otherKey}"
            + (_dice.Chance(0.3) && !kind.StartsWith("FULL", StringComparison.Ordinal) ? " AND " + _conditions.Plain(sources) : "");
        var from = $"{first.Table.Name} AS a {kind} {second.Table.Name} AS b ON {on}";
        if (_dice.Chance(0.2))
            from = $"{first.Table.Name} AS a, {second.Table.Name} AS b";
        if (_dice.Chance(0.15) && key == otherKey)
            from = $"{first.Table.Name} AS a {kind} {second.Table.Name} AS b USING ({key})";
        var where = from.Contains(',', StringComparison.Ordinal)
            ? $"a.{key} = b.{otherKey} AND {_conditions.Selective(sources)}"
            : _conditions.Selective(sources);
        var isUsing = from.Contains("USING", StringComparison.Ordinal);
        var items = Items(isUsing ? [.. sources.Select(s => Without(s, key))] : sources, 1 + _dice.Below(4));
        if (isUsing)
            where = _conditions.Selective([.. sources.Select(s => Without(s, key))]);
        return Finish(
            number, _dice.Chance(0.1) && !items.Exists(i => i.Kind == EngineKind.Shape) ? "DISTINCT " : "",
            $"{Columns(items)} FROM {from} WHERE {where}", items);
    }

    // The three tables of one observation.
    private GeneratedQuery Chain(int number)
    {
        var isOuter = _dice.Chance(0.5);
        var outer = isOuter ? "LEFT OUTER JOIN" : "JOIN";
        IReadOnlyList<Source> sources =
        [
            new Source("a", Table("caom2.observation")) { IsOptional = isOuter },
            new Source("b", Table("caom2.plane")) { IsOptional = isOuter },
            new Source("c", Table("caom2.artifact")) { IsOptional = isOuter },
        ];
        var from = _dice.Pick(
        [
            $"caom2.observation AS a JOIN caom2.plane AS b ON a.obsID = b.obsID {outer} caom2.artifact AS c ON b.planeID = c.planeID",
            $"caom2.artifact AS c JOIN caom2.plane AS b ON c.planeID = b.planeID {outer} caom2.observation AS a ON a.obsID = b.obsID",
            $"caom2.observation AS a {outer} (caom2.plane AS b JOIN caom2.artifact AS c ON b.planeID = c.planeID) ON a.obsID = b.obsID",
        ]);
        var items = Items(sources, 1 + _dice.Below(4));
        return Finish(number, "", $"{Columns(items)} FROM {from} WHERE {_conditions.Selective(sources)}", items);
    }

    private SourceTable Table(string name) => _tables.Single(table => table.Name == name);

    private static Source Without(Source source, string key) => source with { Table = source.Table.Without(key) };

    // Two tables that have rows for one another and not too many.
    private (Source First, Source Second, string Key, string OtherKey) Pair()
    {
        var (left, key, right, otherKey) = _dice.Pick(TableKeys.All);
        var (first, second) = (Table(left), Table(right));
        return _dice.Chance(0.5)
            ? (new Source("a", first), new Source("b", second), key, otherKey)
            : (new Source("a", second), new Source("b", first), otherKey, key);
    }

    private GeneratedQuery Group(int number)
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        var from = From(sources);
        if (_dice.Chance(0.25))
        {
            var (first, second, key, otherKey) = Pair();
            sources = [first, second];
            from = $"{first.Table.Name} AS a JOIN {second.Table.Name} AS b ON a.{key} = b.{otherKey}";
        }

        var keys = Enumerable.Range(0, _dice.Below(3))
            .Select(_ => _expressions.Column(sources, EngineKind.Text, EngineKind.Integer, EngineKind.Boolean))
            .Distinct()
            .ToList();
        var aggregates = Enumerable.Range(0, 1 + _dice.Below(3)).Select(_ => (_expressions.Aggregate(sources), EngineKind.Number)).ToList();
        List<(string, EngineKind)> items = [.. keys.Select(k => (k, EngineKind.Text)), .. aggregates];
        var where = _dice.Chance(0.6) ? " WHERE " + _conditions.Any(sources, 1) : "";
        var having = _dice.Chance(0.3)
            ? $" HAVING {_dice.Any(() => $"COUNT(*) > {_dice.Below(5)}", () => $"{_expressions.Aggregate(sources)} > {_dice.Below(50)}")}"
            : "";
        var group = keys.Count > 0 ? " GROUP BY " + string.Join(", ", keys) : "";
        return Finish(number, "", $"{Columns(items)} FROM {from}{where}{group}{having}", items);
    }

    private GeneratedQuery Combine(int number)
    {
        var kinds = Enumerable.Range(0, 1 + _dice.Below(3)).Select(_ => _dice.Pick([EngineKind.Text, EngineKind.Integer])).ToList();
        var operation = _dice.Pick(["UNION", "UNION ALL", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL"]);
        var text = $"{Operand(kinds)} {operation} {Operand(kinds)}";
        // INTERSECT binds tighter than the others.
        if (_dice.Chance(0.3))
            text += $" {_dice.Pick(["UNION", "EXCEPT", "INTERSECT"])} {Operand(kinds)}";
        // ORDER BY and OFFSET after a set operation are of the whole.
        var items = kinds.Select(kind => ("", kind)).ToList();
        return _dice.Chance(0.6)
            ? new GeneratedQuery(number, text + Order(items) + Offset(6), IsOrdered: true)
            : new GeneratedQuery(number, text, IsOrdered: false);
    }

    private string Operand(IReadOnlyList<EngineKind> kinds)
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        var items = kinds.Select((kind, i) => $"{(kind == EngineKind.Integer ? Whole(sources) : Open(sources))} AS c{i + 1}");
        return $"SELECT {string.Join(", ", items)} FROM {From(sources)} WHERE {_conditions.Selective(sources)}";
    }

    // DaCHS declares a column as that of the first operand, and can't write what does not fit into it.
    private string Whole(IReadOnlyList<Source> sources) => $"CAST({_expressions.Small(sources, EngineKind.Integer)} AS BIGINT)";

    // Nor a text that is longer than one of a fixed length.
    private string Open(IReadOnlyList<Source> sources)
    {
        var (source, column) = _expressions.PickColumn(sources, [EngineKind.Text], c => c.Type.Arraysize is "*");
        return $"{source.Alias}.{column.Name}";
    }

    private GeneratedQuery Derived(int number)
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        var inner = $"SELECT {Columns(Pair(sources))} FROM {From(sources)} WHERE {_conditions.Selective(sources)}";
        return _dice.Chance(0.5)
            ? new GeneratedQuery(
                number, $"SELECT q.c1, q.c2 FROM ({inner}) AS q WHERE q.c1 IS NOT NULL AND NOT q.c2 {_dice.Pick(["<", ">", "="])} {_dice.Below(100)}", IsOrdered: false)
            : new GeneratedQuery(
                number, $"SELECT q.c1, COUNT(*) AS n, MAX(q.c2) AS m FROM ({inner}) AS q GROUP BY q.c1 ORDER BY n DESC, q.c1, m",
                IsOrdered: true);
    }

    private GeneratedQuery With(int number)
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        var inner = $"SELECT {Columns(Pair(sources))} FROM {From(sources)} WHERE {_conditions.Selective(sources)}";
        return new GeneratedQuery(
            number,
            $"WITH q AS ({inner}) SELECT x.c1 AS d1, y.c2 AS d2 FROM q AS x JOIN (SELECT c1, MIN(c2) AS c2 FROM q GROUP BY c1) AS y ON x.c1 = y.c1 AND x.c2 = y.c2",
            IsOrdered: false);
    }

    // A text and a number.
    private List<(string Text, EngineKind Kind)> Pair(IReadOnlyList<Source> sources) =>
        [(
            _expressions.Column(sources, EngineKind.Text), EngineKind.Text),
            (_expressions.Column(sources, EngineKind.Integer), EngineKind.Integer)];

    /// <summary>What both must refuse.</summary>
    private string Mistake()
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        var (from, number, text) = (
            From(sources), _expressions.Column(sources, EngineKind.Integer), _expressions.Column(sources, EngineKind.Text));
        // Not grouped by a column: PostgreSQL takes a primary key for all columns of its table.
        return _dice.Pick(new[]
        {
            $"SELECT a.nosuch AS c1 FROM {from}",
            $"SELECT b.c FROM {from}",
            $"SELECT {number} AS c1 FROM no.such AS a",
            $"SELECT {number} AS c1, COUNT(*) AS c2 FROM {from} GROUP BY MOD({number}, 7)",
            $"SELECT {number} AS c1 FROM {from} WHERE {text} > 5",
            $"SELECT {number} AS c1 FROM {from} WHERE {number} = 'abc'",
            $"SELECT 1 / 0 AS c1 FROM {from}",
            $"SELECT 2147483647 + 1 AS c1 FROM {from}",
            $"SELECT SQRT(-1 - ABS({number})) AS c1 FROM {from} WHERE {number} IS NOT NULL",
            $"SELECT LOG(0 * {number}) AS c1 FROM {from} WHERE {number} IS NOT NULL",
            $"SELECT {number} AS c1 FROM {from} WHERE LOWER({number}) = 'a'",
            $"SELECT CAST({text} AS INTEGER) AS c1 FROM {from} WHERE {text} LIKE 'A%' OR {text} LIKE 'E%' OR {text} LIKE 'N%'",
            $"SELECT CIRCLE(10, 20, -1) AS c1 FROM {from}",
            $"SELECT nosuchfunction({number}) AS c1 FROM {from}",
            $"SELECT COALESCE({text}, 5) AS c1 FROM {from}",
            $"SELECT MAX({number}) AS c1 FROM {from} WHERE COUNT(*) > 1",
            $"SELECT {number} AS c1 FROM {from} WHERE {number} IN (SELECT b.dp_id FROM dbo.raw AS b)",
            $"SELECT {number} AS c1 FROM {from} UNION SELECT {text} AS c1 FROM {from}",
            $"SELECT {number} AS c1 FROM {from}, {from}",
        });
    }
}
