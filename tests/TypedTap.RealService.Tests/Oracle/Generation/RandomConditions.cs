using System.Linq.Expressions;
using System.Reflection;
using TypedTap.RealService.Tests.Differential;
using TypedTap.Sky;

namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>Random conditions on a row.</summary>
internal sealed class RandomConditions(Dice dice)
{
    private static readonly ExpressionType[] Comparisons =
        [ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual];

    private static readonly MethodInfo Point = typeof(SkyQuery).GetMethod(nameof(SkyQuery.Point))!;
    private static readonly MethodInfo IsWithin = typeof(SkyQuery).GetMethod(
        nameof(SkyQuery.IsWithin), [typeof(SkyPoint?), typeof(SkyCircle)])!;
    private int _parameters;

    public ParameterExpression Parameter(Type row) =>
        Expression.Parameter(row, "x" + (++_parameters).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public LambdaExpression Lambda(RandomRelation relation, int depth = 2)
    {
        var row = Parameter(relation.Row);
        return Expression.Lambda(Any(row, relation.Columns, depth), row);
    }

    public Expression Any(Expression row, IReadOnlyList<RandomColumn> columns, int depth) =>
        depth == 0 ? Simple(row, columns) : dice.Below(10) switch
        {
            0 => Expression.AndAlso(Any(row, columns, depth - 1), Any(row, columns, depth - 1)),
            1 or 2 => Expression.OrElse(Any(row, columns, depth - 1), Any(row, columns, depth - 1)),
            3 => Expression.Not(Any(row, columns, depth - 1)),
            _ => Simple(row, columns),
        };

    private Expression Simple(Expression row, IReadOnlyList<RandomColumn> columns)
    {
        var column = dice.Pick(columns);
        var value = column.Read(row);
        return dice.Below(10) switch
        {
            0 when column.CanBeNull => dice.Chance(0.3) ? Expression.Equal(value, Null(column)) : Expression.NotEqual(value, Null(column)),
            1 => OneOf(value, column),
            2 => Pair(row, column, columns),
            3 when Within(row, columns) is { } within => within,
            4 or 5 when column.Type == typeof(string) => Text(value, column),
            4 or 5 when column.Type == typeof(double?) => Expression.MakeBinary(Comparison(column), Arithmetic(value), Literal(column)),
            _ => Expression.MakeBinary(Comparison(column), value, Literal(column)),
        };
    }

    // Few rows meet an equality, and none several.
    private ExpressionType Comparison(RandomColumn column) =>
        column.IsNumber || column.Underlying == typeof(DateTime) || column.Underlying == typeof(long)
            ? dice.Chance(0.4) ? dice.Pick(Comparisons) : dice.Pick(Comparisons[2..])
            : dice.Chance(column.IsKey || column.Link is not null ? 0.1 : 0.4) ? ExpressionType.Equal : ExpressionType.NotEqual;

    private ConstantExpression Literal(RandomColumn column) => Expression.Constant(dice.Pick(column.Samples), column.Type);

    private static ConstantExpression Null(RandomColumn column) => Expression.Constant(null, column.Type);

    private Expression OneOf(Expression value, RandomColumn column)
    {
        var values = Array.CreateInstance(column.Type, 1 + dice.Below(5));
        for (var i = 0; i < values.Length; i++)
            values.SetValue(column.CanBeNull && dice.Chance(0.1) ? null : dice.Pick(column.Samples), i);
        Expression isOne = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [column.Type], Expression.Constant(values), value);
        return dice.Chance(column.IsKey || column.Link is not null ? 0.7 : 0.3) ? Expression.Not(isOne) : isOne;
    }

    // Nulls of two tables do not pair (docs/decisions/0024); in a row of a subquery one can't see whether they are of two.
    private Expression Pair(Expression row, RandomColumn column, IReadOnlyList<RandomColumn> columns)
    {
        var others = columns.Where(other => other.Type == column.Type && other != column).ToList();
        if (others.Count == 0)
            return Expression.MakeBinary(Comparison(column), column.Read(row), Literal(column));
        var other = dice.Pick(others);
        var comparison = Expression.MakeBinary(Comparison(column), column.Read(row), other.Read(row));
        return comparison.NodeType == ExpressionType.Equal && column.CanBeNull && column.Origin != other.Origin
            ? Expression.AndAlso(Expression.NotEqual(column.Read(row), Null(column)), comparison)
            : comparison;
    }

    private Expression Text(Expression value, RandomColumn column)
    {
        var sample = (string)dice.Pick(column.Samples);
        var from = dice.Below(sample.Length);
        var part = sample.Substring(from, 1 + dice.Below(Math.Min(5, sample.Length - from)));
        var (name, text) = dice.Below(3) switch
        {
            0 => (nameof(string.StartsWith), sample[..(1 + dice.Below(Math.Min(4, sample.Length)))]),
            1 => (nameof(string.EndsWith), sample[(sample.Length - 1 - dice.Below(Math.Min(3, sample.Length)))..]),
            _ => (nameof(string.Contains), part),
        };
        return Expression.Call(value, typeof(string).GetMethod(name, [typeof(string)])!, Expression.Constant(text));
    }

    private BinaryExpression Arithmetic(Expression value)
    {
        var number = Expression.Constant(dice.Below(64) / 16.0 + 0.0625, typeof(double?));
        return dice.Below(4) switch
        {
            0 => Expression.Add(value, number),
            1 => Expression.Subtract(value, number),
            2 => Expression.Multiply(number, value),
            _ => Expression.Divide(value, number),
        };
    }

    private MethodCallExpression? Within(Expression row, IReadOnlyList<RandomColumn> columns)
    {
        var ra = columns.FirstOrDefault(column => column.Axis == "ra");
        var dec = columns.FirstOrDefault(column => column.Axis == "dec" && column.Origin == ra?.Origin);
        if (ra is null || dec is null)
            return null;
        var at = dice.Below(ra.Samples.Count);
        // Not on a position itself, where the edge decides.
        var circle = SkyCircle.FromDegrees((double)ra.Samples[at] * 0.999 + 0.01, (double)dec.Samples[at] * 0.999, 0.5 + dice.Below(90));
        return Expression.Call(IsWithin, Expression.Call(Point, ra.Read(row), dec.Read(row)), Expression.Constant(circle));
    }
}
