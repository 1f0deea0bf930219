using System.Globalization;
using System.Linq.Expressions;
using TypedTap.RealService.Tests.Differential;

namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>Random queries of several operators; the same ones for the same seed and tables.</summary>
internal sealed class RandomQueries
{
    // Pairs that lists may have to go through for a subquery.
    private const double MostPairs = 1_000_000;
    private const double MostRows = 12_000;
    private readonly Dice _dice;
    private readonly RandomConditions _conditions;
    private readonly RandomTables _tables;
    private readonly ulong _seed;

    public RandomQueries(OracleTables memory, ulong seed)
    {
        (_seed, _dice) = (seed, new Dice(seed));
        (_conditions, _tables) = (new RandomConditions(_dice), new RandomTables(memory));
    }

    public OracleCase Next(int number)
    {
        var relation = Start();
        for (var i = _dice.Below(4); i >= 0; i--)
            relation = Step(relation);
        if (relation.IsTable)
            relation = Select(relation, null);
        var name = string.Create(CultureInfo.InvariantCulture, $"{_seed}/{number}");
        return (OracleCase)Activator.CreateInstance(
            typeof(OracleCase<>).MakeGenericType(relation.Row), name, Bind(relation), relation.IsOrdered)!;
    }

    private static object Bind(RandomRelation relation) =>
        ((Func<RandomRelation, object>)Bind<object>).Method.GetGenericMethodDefinition()
            .MakeGenericMethod(relation.Row)
            .Invoke(null, [relation])!;

    private static Func<OracleTables, IQueryable<T>> Bind<T>(RandomRelation relation) => tables =>
        tables.Observations.Provider.CreateQuery<T>(new Placement(tables).Visit(relation.Query));

    private RandomRelation Start()
    {
        var table = _tables.Any(_dice);
        return _dice.Chance(table.Size > 1000 ? 0.85 : 0.4) ? Filtered(table) : table;
    }

    private RandomRelation Filtered(RandomRelation relation) =>
        relation.Where(_conditions.Lambda(relation)) with { Size = Math.Max(1, relation.Size / 2), IsTable = relation.IsTable };

    private RandomRelation Step(RandomRelation relation) => _dice.Below(14) switch
    {
        0 or 1 => Filtered(relation),
        2 => Select(relation, null),
        3 or 4 => Join(relation, nameof(Queryable.Join)) ?? Filtered(relation),
        5 => Join(relation, "LeftJoin") ?? Filtered(relation),
        6 => Correlated(relation) ?? Filtered(relation),
        7 or 8 => Group(relation),
        9 => Distinct(relation),
        10 => Cut(relation) ?? Distinct(relation),
        11 => Combined(relation),
        12 => Tested(relation) ?? Filtered(relation),
        _ => Counted(relation) ?? Tested(relation) ?? Group(relation),
    };

    private RandomRelation Select(RandomRelation relation, Func<Expression, (Expression, RandomColumn)>? more)
    {
        var row = _conditions.Parameter(relation.Row);
        var chosen = _dice.Some(relation.Columns, 2 + _dice.Below(more is null ? 3 : 2)).ToList();
        if (relation.Columns.FirstOrDefault(column => column.IsKey) is { } key && !chosen.Contains(key) && _dice.Chance(0.7))
            chosen[^1] = key;
        var values = chosen.Select(column => Value(row, column)).ToList();
        if (more is not null)
            values.Add(more(row));
        else if (values.Count == 1)
            values.Add(Value(row, relation.Columns[0]));
        var (made, columns) = RandomShapes.Of(values);
        return relation with
        {
            Query = relation.Call(nameof(Queryable.Select), [made.Type], Expression.Lambda(made, row)),
            Row = made.Type,
            Columns = columns,
            IsTable = false
        };
    }

    private (Expression, RandomColumn) Value(Expression row, RandomColumn column) =>
        column.Type == typeof(double?) && column.Axis is null && _dice.Chance(0.2)
            ? (
                Expression.Multiply(column.Read(row), Expression.Constant(2.0, typeof(double?))),
                column with { IsKey = false, Link = null, Axis = null })
            : (column.Read(row), column);

    private RandomRelation Inner(RandomRelation outer, out RandomColumn mine, out RandomColumn theirs)
    {
        (mine, theirs) = (null!, null!);
        for (var i = 0; i < 8; i++)
        {
            var other = _tables.Any(_dice);
            foreach (var column in outer.Columns.Where(column => column.Link is not null))
            {
                if (other.Columns.FirstOrDefault(
                    candidate => candidate.Link == column.Link && candidate.Type == column.Type) is not { } match)
                {
                    continue;
                }

                (mine, theirs) = (column, match);
                return _dice.Chance(0.6) ? Filtered(other) : other;
            }
        }

        return outer;
    }

    private RandomRelation? Join(RandomRelation left, string name)
    {
        var right = Inner(left, out var mine, out var theirs);
        if (mine is null || !(mine.IsKey || theirs.IsKey || left.Size * 3 < MostRows) || (name == "LeftJoin" && right.Size > MostRows))
            return null;
        var (a, b) = (_conditions.Parameter(left.Row), _conditions.Parameter(right.Row));
        var isLeft = name == "LeftJoin";
        var (made, columns) = Paired(left, right, a, b, keepLeft: theirs.IsKey, keepRight: mine.IsKey && !isLeft);
        var query = left.Call(
            name, [right.Row, mine.Type, made.Type], right.Query, Lambda(left, mine), Lambda(right, theirs), Expression.Lambda(made, a, b));
        return new RandomRelation(query, made.Type, columns, theirs.IsKey ? left.Size : Math.Max(left.Size, right.Size));
    }

    private RandomRelation? Correlated(RandomRelation left)
    {
        var right = Inner(left, out var mine, out var theirs);
        if (mine is null || !(mine.IsKey || theirs.IsKey) || left.Size * right.Size > MostPairs)
            return null;
        var (a, b, result) = (_conditions.Parameter(left.Row), _conditions.Parameter(right.Row), _conditions.Parameter(right.Row));
        var partners = right.Where(Expression.Lambda(Linked(a, mine, b, theirs, right), b));
        var (made, columns) = Paired(left, right, a, result, keepLeft: theirs.IsKey, keepRight: mine.IsKey);
        var collection = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(left.Row, typeof(IEnumerable<>).MakeGenericType(right.Row)), partners.Query, a);
        var query = left.Call(nameof(Queryable.SelectMany), [right.Row, made.Type], collection, Expression.Lambda(made, a, result));
        return new RandomRelation(query, made.Type, columns, Math.Max(left.Size, right.Size));
    }

    private (NewExpression, IReadOnlyList<RandomColumn>) Paired(
        RandomRelation left, RandomRelation right, Expression a, Expression b, bool keepLeft, bool keepRight)
    {
        var values = _dice.Some(left.Columns, 1 + _dice.Below(2))
            .Select(column => (column.Read(a), column with { IsKey = column.IsKey && keepLeft }))
            .ToList();
        // A row that is missing has no value for what is never null otherwise.
        values.AddRange(
            _dice.Some([.. right.Columns.Where(column => !column.Type.IsValueType || column.Underlying != column.Type)], 1 + _dice.Below(2))
                .Select(column => (column.Read(b), column with { IsKey = column.IsKey && keepRight })));
        return RandomShapes.Of(values);
    }

    private RandomRelation Group(RandomRelation relation)
    {
        if (_dice.Chance(0.4) && !relation.IsTable)
            relation = Filtered(relation);
        var keyColumn = _dice.Pick([.. relation.Columns.Where(column => column.Underlying != typeof(double)), relation.Columns[0]]);
        var types = new[] { keyColumn.Type };
        var grouping = typeof(IGrouping<,>).MakeGenericType(keyColumn.Type, relation.Row);
        var grouped = Expression.Call(
            typeof(Queryable), nameof(Queryable.GroupBy), [relation.Row, .. types], relation.Query,
            Expression.Quote(Lambda(relation, keyColumn)));
        var group = Expression.Parameter(grouping, "g");
        var key = (Expression.Property(group, "Key"), keyColumn with { IsKey = !keyColumn.CanBeNull });
        var values = new List<(Expression, RandomColumn)> { key };
        for (var i = _dice.Below(3); i >= 0; i--)
            values.Add(Aggregate(group, relation));
        Expression query = grouped;
        if (_dice.Chance(0.3))
        {
            var g = Expression.Parameter(grouping, "g");
            var (aggregate, column) = Aggregate(g, relation);
            query = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [grouping], query, Expression.Quote(Expression.Lambda(
                Expression.MakeBinary(
                    _dice.Chance(0.5) ? ExpressionType.GreaterThan : ExpressionType.LessThan, aggregate,
                    Expression.Constant(_dice.Pick(column.Samples), column.Type)), g)));
        }

        var (made, columns) = RandomShapes.Of(values);
        query = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [grouping, made.Type], query, Expression.Quote(Expression.Lambda(made, group)));
        var result = new RandomRelation(query, made.Type, columns, relation.Size);
        return keyColumn.CanBeNull && _dice.Chance(0.5) ? WithKey(result) : result;
    }

    /// <summary>Leaves the null key out, so that the first column tells the rows apart.</summary>
    private RandomRelation WithKey(RandomRelation relation)
    {
        var row = _conditions.Parameter(relation.Row);
        var key = relation.Columns[0];
        var kept = relation.Where(Expression.Lambda(Expression.NotEqual(key.Read(row), Expression.Constant(null, key.Type)), row));
        return kept with { Columns = [key with { IsKey = true }, .. relation.Columns.Skip(1)] };
    }

    private (Expression, RandomColumn) Aggregate(Expression group, RandomRelation relation)
    {
        var numbers = relation.Columns.Where(
            column => column.Type == typeof(double?) || column.Type == typeof(int?) && !column.IsBig || column.Type == typeof(DateTime?))
                .ToList();
        var row = _conditions.Parameter(relation.Row);
        if (numbers.Count == 0 || _dice.Chance(0.3))
        {
            var arguments = _dice.Chance(0.4)
                ? [group, Expression.Lambda(_conditions.Any(row, relation.Columns, 1), row)]
                : new[] { group };
            return (Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [relation.Row], arguments), Number());
        }

        var number = _dice.Pick(numbers);
        var function = number.Type == typeof(DateTime?) ? _dice.Chance(0.5) ? "Min" : "Max" : _dice.Pick(["Min", "Max", "Sum", "Average"]);
        var selector = Expression.Lambda(number.Read(row), row);
        var call = number.Type == typeof(DateTime?)
            ? Expression.Call(typeof(Enumerable), function, [relation.Row, number.Type], group, selector)
            : Expression.Call(typeof(Enumerable), function, [relation.Row], group, selector);
        return (
            call, new RandomColumn(
                value => value, call.Type,
                function == "Average"
                    ? [.. number.Samples.Select(s => (object)(Convert.ToDouble(s, CultureInfo.InvariantCulture) + 0.01))]
                    : number.Samples) { IsBig = number.IsBig || function == "Sum" });
    }

    private static RandomColumn Number() => new(value => value, typeof(int), [0, 1, 2, 3, 5, 8, 20, 100]) { IsBig = true };

    private RandomRelation Distinct(RandomRelation relation)
    {
        var selected = relation.IsTable || _dice.Chance(0.5) ? Select(relation, null) : relation;
        return selected with { Query = selected.Call(nameof(Queryable.Distinct), []), IsOrdered = false };
    }

    private RandomRelation? Cut(RandomRelation relation)
    {
        if (relation.Columns.FirstOrDefault(column => column.IsKey && column.Underlying != typeof(bool)) is not { } key)
            return null;
        var (order, types) = (_dice.Chance(0.5) ? nameof(Queryable.OrderBy) : nameof(Queryable.OrderByDescending), new[] { key.Type });
        relation = relation with { Query = relation.Call(order, types, Lambda(relation, key)) };
        if (_dice.Chance(0.3))
            relation = relation with { Query = relation.Call(nameof(Queryable.Skip), [], Expression.Constant(_dice.Below(30))) };
        var count = 1 + _dice.Below(60);
        return relation with
        {
            Query = relation.Call(nameof(Queryable.Take), [], Expression.Constant(count)),
            Size = Math.Min(relation.Size, count),
            IsOrdered = true
        };
    }

    private RandomRelation Combined(RandomRelation relation)
    {
        if (relation.IsTable)
            relation = Select(relation, null);
        var (one, other) = (_dice.Chance(0.8) ? Filtered(relation) : relation, Filtered(relation));
        var name = _dice.Pick([nameof(Queryable.Union), nameof(Queryable.Concat), nameof(Queryable.Intersect), nameof(Queryable.Except)]);
        var columns = name == nameof(Queryable.Concat)
            ? relation.Columns.Select(column => column with { IsKey = false })
            : relation.Columns;
        return one with { Query = one.Call(name, [], other.Query), Columns = [.. columns], Size = 2 * relation.Size, IsOrdered = false };
    }

    private RandomRelation? Tested(RandomRelation relation)
    {
        var inner = Inner(relation, out var mine, out var theirs);
        if (mine is null || relation.Size * inner.Size > MostPairs)
            return null;
        var (a, b) = (_conditions.Parameter(relation.Row), _conditions.Parameter(inner.Row));
        Expression test = _dice.Below(4) switch
        {
            0 => Expression.Call(
                typeof(Queryable), nameof(Queryable.Contains), [theirs.Type],
                inner.Call(nameof(Queryable.Select), [theirs.Type], Lambda(inner, theirs)), mine.Read(a)),
            1 => inner.Where(Expression.Lambda(Linked(a, mine, b, theirs, null), b)).Call(
                nameof(Queryable.All), [], _conditions.Lambda(inner, 1)),
            _ => inner.Call(nameof(Queryable.Any), [], Expression.Lambda(Linked(a, mine, b, theirs, inner), b)),
        };
        if (_dice.Chance(0.3))
            test = Expression.Not(test);
        if (_dice.Chance(0.3))
        {
            test = Expression.MakeBinary(
                _dice.Chance(0.6) ? ExpressionType.AndAlso : ExpressionType.OrElse, test, _conditions.Any(a, relation.Columns, 1));
        }

        return relation.Where(Expression.Lambda(test, a)) with { IsTable = relation.IsTable };
    }

    private RandomRelation? Counted(RandomRelation relation)
    {
        var inner = Inner(relation, out var mine, out var theirs);
        if (mine is null || relation.Size * inner.Size > MostPairs)
            return null;
        return Select(relation, row =>
        {
            var other = _conditions.Parameter(inner.Row);
            var partners = Expression.Lambda(Linked(row, mine, other, theirs, inner), other);
            var numbers = inner.Columns.Where(column => column.Type == typeof(double?)).ToList();
            if (numbers.Count == 0 || _dice.Chance(0.5))
                return (inner.Call(nameof(Queryable.Count), [], partners), Number());
            var number = _dice.Pick(numbers);
            return (
                inner.Where(partners).Call(_dice.Pick(["Max", "Min"]), [number.Type], Lambda(inner, number)),
                number with { IsKey = false, Axis = null });
        });
    }

    private Expression Linked(Expression a, RandomColumn mine, Expression b, RandomColumn theirs, RandomRelation? conditions)
    {
        var link = Expression.Equal(theirs.Read(b), mine.Read(a));
        return conditions is not null && _dice.Chance(0.5) ? Expression.AndAlso(link, _conditions.Any(b, conditions.Columns, 1)) : link;
    }

    private LambdaExpression Lambda(RandomRelation relation, RandomColumn column)
    {
        var row = _conditions.Parameter(relation.Row);
        return Expression.Lambda(column.Read(row), row);
    }

    /// <summary>Puts the tables of one side in the place of the parameter that stands for them.</summary>
    private sealed class Placement(OracleTables tables) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == RandomTables.Tables ? Expression.Constant(tables) : node;
    }
}
