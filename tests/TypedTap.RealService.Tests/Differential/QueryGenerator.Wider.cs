using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Joins by name and by position, groups of computed values, and subqueries that are no lookup.</summary>
internal sealed partial class QueryGenerator
{
    // Of two tables of an archive more columns are alike than a row of each agrees in, so that both are made for one another.
    private GeneratedQuery Natural(int number)
    {
        var (first, second, key, otherKey) = Pair();
        var shared = _dice.Chance(0.4) ? Shared(first.Table, second.Table, key, otherKey) : null;
        var (left, right) = (Side(first, key, shared, "p", isFew: true), Side(second, otherKey, shared, "q", isFew: _dice.Chance(0.3)));
        var kind = _dice.Pick(["JOIN", "INNER JOIN", "LEFT OUTER JOIN", "RIGHT OUTER JOIN", "FULL OUTER JOIN"]);
        List<string> columns = ["k1", "l.p1", "l.p2", "r.q1", "r.q2"];
        if (shared is not null)
            columns.Add("k2");
        var items = _dice.Some(columns, 1 + _dice.Below(columns.Count)).Select(column => (column, EngineKind.Text)).ToList();
        return Finish(number, "", $"{Columns(items)} FROM ({left}) AS l NATURAL {kind} ({right}) AS r", items);
    }

    private string Side(Source source, string key, SourceColumn? shared, string prefix, bool isFew)
    {
        IReadOnlyList<Source> sources = [source];
        var names = $"{source.Alias}.{key} AS k1" + (shared is null ? "" : $", {source.Alias}.{shared.Name} AS k2");
        var more = $"{_expressions.Column(sources, EngineKind.Text)} AS {prefix}1, {_expressions.Column(sources, EngineKind.Integer, EngineKind.Number)} AS {prefix}2";
        return $"SELECT {names}, {more} FROM {source.Table.Name} AS {source.Alias} WHERE {(isFew ? _conditions.Selective(sources) : _conditions.Simple(sources))}";
    }

    private SourceColumn? Shared(SourceTable first, SourceTable second, string key, string otherKey)
    {
        var shared = first.Columns.Where(c => c.Name != key && c.Name != otherKey && c.Type.Kind is EngineKind.Text or EngineKind.Integer
            && second.Columns.Any(o => o.Name == c.Name && o.Type.Kind == c.Type.Kind)).ToList();
        return shared.Count > 0 ? _dice.Pick(shared) : null;
    }

    // Many rows of the one are near each row of the other, so that they are counted unless both are few.
    private GeneratedQuery ConeJoin(int number)
    {
        var placed = _tables.Where(table => table.Position is not null && table.Rows.RowCount <= 12_000).ToList();
        var (first, second) = (new Source("a", _dice.Pick(placed)), new Source("b", _dice.Pick(placed)));
        IReadOnlyList<Source> sources = [first, second];
        var radius = (0.001 * Math.Pow(2, _dice.Below(10))).ToString("F3", CultureInfo.InvariantCulture);
        var (here, there) = (_expressions.Position([first])!, second.Table.Position!.Value);
        var near = _dice.Any(
            () => $"1 = CONTAINS({here}, CIRCLE(b.{there.Ra}, b.{there.Dec}, {radius}))",
            () => $"CONTAINS({here}, CIRCLE('ICRS', b.{there.Ra}, b.{there.Dec}, {radius})) = 1",
            () => $"DISTANCE({here}, {_expressions.Position([second])}) < {radius}");
        var isCounted = _dice.Chance(0.6);
        var circle = _expressions.Circle([second], polygons: 0, smallest: isCounted ? 4 : 2, largest: isCounted ? 8 : 5);
        var few = $"1 = CONTAINS({_expressions.Position([second])}, {circle})";
        var more = isCounted ? "" : $" AND 1 = CONTAINS({here}, {circle}) AND {_conditions.Equality([_dice.Pick(sources)])}";
        var from = _dice.Any(
            () => $"{first.Table.Name} AS a, {second.Table.Name} AS b WHERE {near} AND {few}{more}",
            () => $"{first.Table.Name} AS a JOIN {second.Table.Name} AS b ON {near} WHERE {few}{more}",
            () => $"{first.Table.Name} AS a JOIN {second.Table.Name} AS b ON {near} AND {few} WHERE {_conditions.Simple(sources)}{more}");
        if (!isCounted)
        {
            var items = Items(sources, 1 + _dice.Below(3));
            return Finish(number, "", $"{Columns(items)} FROM {from}", items);
        }

        var key = _expressions.Column(_dice.Chance(0.5) ? [first] : [second], EngineKind.Text);
        List<(string, EngineKind)> counted = [
            (key, EngineKind.Text), ("COUNT(*)", EngineKind.Integer), (_expressions.Aggregate(sources), EngineKind.Number)
        ];
        return Finish(number, "", $"{Columns(counted)} FROM {from} GROUP BY {key}", counted);
    }

    private GeneratedQuery Nested(int number)
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        var items = Items(sources, 1 + _dice.Below(3));
        return Finish(
            number, "", $"{Columns(items)} FROM {From(sources)} WHERE {_conditions.Equality(sources)} AND {_conditions.Subqueries.OfEachRow(sources[0])}", items);
    }

    private GeneratedQuery GroupByExpression(int number)
    {
        IReadOnlyList<Source> sources = [new Source("a", _dice.Pick(_tables))];
        List<string> keys = [_expressions.GroupKey(sources)];
        if (_dice.Chance(0.3))
            keys.Add(_expressions.Column(sources, EngineKind.Text, EngineKind.Integer));
        List<(string Text, EngineKind Kind)> items = [
            .. keys.Select(key => (key, EngineKind.Text)), (_expressions.Aggregate(sources), EngineKind.Number)
        ];
        if (_dice.Chance(0.2))
            items.Add(($"{keys[0]} || '/' || {keys[0]}", EngineKind.Text));
        var where = _dice.Chance(0.5) ? " WHERE " + _conditions.Any(sources, 1) : "";
        // By the expression, or by the place of its column. An alias may be the name of a column of the table, too.
        var group = string.Join(", ", keys.Select((key, i) => _dice.Chance(0.7) ? key : (i + 1).ToString(CultureInfo.InvariantCulture)));
        var having = _dice.Chance(0.3) ? $" HAVING {_dice.Any(() => $"COUNT(*) > {_dice.Below(5)}", () => $"{keys[0]} IS NOT NULL")}" : "";
        return Finish(number, "", $"{Columns(items)} FROM {From(sources)}{where} GROUP BY {group}{having}", items);
    }
}
