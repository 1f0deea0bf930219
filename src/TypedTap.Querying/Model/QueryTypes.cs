using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;

namespace TypedTap.Querying.Model;

/// <summary>What is known of values as columns of a subquery.</summary>
public static class QueryTypes
{
    /// <summary>A value as a column of a subquery: a column keeps its unit, its conventions and all else.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What it is called outside of the subquery.</param>
    public static TapColumnInfo ColumnOf(QueryExpression value, string name) => value is QueryColumn column
        ? column.Column with { Name = name, Nullable = column.Source.IsOptional ? null : column.Column.Nullable, CSharpName = null }
        : new TapColumnInfo
        {
            Name = name,
            Datatype = DatatypeOf(value),
            Arraysize = IsText(value) ? "*" : null,
            Nullable = IsNullable(value) ? null : false
        };

    /// <summary>Whether a value is an integer for the service.</summary>
    public static bool IsInteger(QueryExpression value) => value switch
    {
        QueryColumn column => IsInteger(TapType.Of(column.Column).Kind),
        // The result of a function may be anything that the service calls an integer.
        QueryFunction function => function.ReturnsInteger,
        QueryNegation negation => IsInteger(negation.Operand),
        QueryArithmetic arithmetic => IsInteger(arithmetic.Left) && IsInteger(arithmetic.Right),
        QueryFallback fallback => IsInteger(fallback.Operand),
        QueryCoalesce coalesce => IsInteger(coalesce.First),
        QueryCast cast => cast.Target is AdqlCastType.SmallInt or AdqlCastType.Integer or AdqlCastType.BigInt,
        QueryConstant constant => constant.Sample is sbyte or byte or short or ushort or int or uint or long or ulong,
        QueryAggregate { Function: AdqlAggregateFunction.Count } => true,
        QueryAggregate { Function: AdqlAggregateFunction.Avg } => false,
        QueryAggregate { Operand: { } operand } => IsInteger(operand),
        _ => false,
    };

    /// <summary>Whether a value is a point on the sky.</summary>
    public static bool IsPoint(QueryExpression value) => value switch
    {
        QueryPoint or QuerySkyFunction { Function: SkyFunction.Centroid } => true,
        QueryColumn column => TapType.Of(column.Column).Kind == TapTypeKind.Point,
        QueryFunction function => function.Result.Kind == TapTypeKind.Point,
        _ => false,
    };

    private static string DatatypeOf(QueryExpression value) => value switch
    {
        _ when IsInteger(value) => "long",
        _ when IsText(value) => "char",
        QueryAggregate { Function: AdqlAggregateFunction.Min or AdqlAggregateFunction.Max, Operand: QueryColumn column } =>
            column.Column.Datatype,
        QueryConstant { Sample: bool } => "boolean",
        QueryPoint or QuerySkyFunction { Function: SkyFunction.Centroid } => "point",
        QueryCast { Target: AdqlCastType.Timestamp } => "timestamp",
        QueryFunction function => function.Result.Kind.ToString().ToLowerInvariant(),
        _ => "double",
    };

    private static bool IsText(QueryExpression value) => value switch
    {
        QueryFunction function => function.Result.Kind == TapTypeKind.String,
        QueryConstant constant => constant.Sample is string or char or Guid or DateTime or DateTimeOffset,
        QueryColumn column => TapType.Of(column.Column).Kind == TapTypeKind.String,
        QueryFallback fallback => IsText(fallback.Operand),
        QueryCoalesce coalesce => IsText(coalesce.First),
        QueryConcatenation => true,
        QueryCast cast => cast.Target is AdqlCastType.Char or AdqlCastType.VarChar,
        QueryAggregate { Function: AdqlAggregateFunction.Min or AdqlAggregateFunction.Max, Operand: { } operand } => IsText(operand),
        _ => false,
    };

    /// <summary>False only if it is known that a value is never null.</summary>
    public static bool IsNullable(QueryExpression value) => value switch
    {
        QueryConstant or QueryFallback or QueryAggregate { Function: AdqlAggregateFunction.Count } => false,
        QueryColumn column => column.IsNullable,
        QueryFunction { IsNullStrict: false } or QueryAggregate => true,
        QueryCoalesce coalesce => IsNullable(coalesce.First) && IsNullable(coalesce.Second),
        _ => QueryParts.Of(value).Any(IsNullable),
    };

    private static bool IsInteger(TapTypeKind kind) =>
        kind is TapTypeKind.UnsignedByte or TapTypeKind.Short or TapTypeKind.Int or TapTypeKind.Long;
}
