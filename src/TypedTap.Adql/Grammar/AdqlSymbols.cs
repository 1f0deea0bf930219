using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Operators and types as they are written.</summary>
internal static class AdqlSymbols
{
    public static string Of(AdqlComparisonOperator op) => op switch
    {
        AdqlComparisonOperator.Equal => "=",
        AdqlComparisonOperator.NotEqual => "!=",
        AdqlComparisonOperator.Less => "<",
        AdqlComparisonOperator.LessOrEqual => "<=",
        AdqlComparisonOperator.Greater => ">",
        AdqlComparisonOperator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not a comparison operator."),
    };

    public static string Of(AdqlArithmeticOperator op) => op switch
    {
        AdqlArithmeticOperator.Add => "+",
        AdqlArithmeticOperator.Subtract => "-",
        AdqlArithmeticOperator.Multiply => "*",
        AdqlArithmeticOperator.Divide => "/",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not an arithmetic operator."),
    };

    public static string Of(AdqlSetOperator op) => op switch
    {
        AdqlSetOperator.Union => "UNION",
        AdqlSetOperator.Except => "EXCEPT",
        AdqlSetOperator.Intersect => "INTERSECT",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not a set operator."),
    };

    public static string Of(AdqlAggregateFunction function) => function switch
    {
        AdqlAggregateFunction.Count => "COUNT",
        AdqlAggregateFunction.Sum => "SUM",
        AdqlAggregateFunction.Avg => "AVG",
        AdqlAggregateFunction.Min => "MIN",
        AdqlAggregateFunction.Max => "MAX",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a set function."),
    };

    // LEFT JOIN is in the grammar too, but DaCHS knows it only with OUTER.
    public static string Of(AdqlJoinKind kind) => kind switch
    {
        AdqlJoinKind.Inner => "JOIN",
        AdqlJoinKind.Left => "LEFT OUTER JOIN",
        AdqlJoinKind.Right => "RIGHT OUTER JOIN",
        AdqlJoinKind.Full => "FULL OUTER JOIN",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of join."),
    };

    public static string Of(AdqlCastType type) => type switch
    {
        AdqlCastType.SmallInt => "SMALLINT",
        AdqlCastType.Integer => "INTEGER",
        AdqlCastType.BigInt => "BIGINT",
        AdqlCastType.Real => "REAL",
        AdqlCastType.DoublePrecision => "DOUBLE PRECISION",
        AdqlCastType.Char => "CHAR",
        AdqlCastType.VarChar => "VARCHAR",
        AdqlCastType.Timestamp => "TIMESTAMP",
        AdqlCastType.Point => "POINT",
        AdqlCastType.Circle => "CIRCLE",
        AdqlCastType.Polygon => "POLYGON",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type that CAST knows."),
    };
}
