using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns values of the model into ADQL expressions.</summary>
internal sealed class ExpressionLowering(SourceNames names, LiteralLowering literals)
{
    // ADQL 2.0 demands a coordinate system, 2.1 still takes it.
    private static readonly AdqlExpression Icrs = new AdqlString("ICRS");

    private readonly List<QueryPlanLiteral> _literals = [];

    /// <summary>The literals made of values that may be others.</summary>
    public ValueList<QueryPlanLiteral> Literals => _literals.ToValueList();

    public AdqlExpression Lower(QueryExpression expression) => expression switch
    {
        QueryColumn column => Column(column),
        QueryConstant constant => Literal(constant),
        QueryNegation negation => new AdqlUnary(AdqlSign.Minus, Lower(negation.Operand)),
        QueryArithmetic arithmetic => new AdqlArithmetic(arithmetic.Operator, Lower(arithmetic.Left), Lower(arithmetic.Right)),
        QueryPoint point => new AdqlFunction("POINT", ValueList.Of(Icrs, Lower(point.Longitude), Lower(point.Latitude))),
        QueryCircle circle => new AdqlFunction("CIRCLE", ValueList.Of<AdqlExpression>(
            Icrs, AdqlLiteral.Of(circle.Longitude), AdqlLiteral.Of(circle.Latitude), AdqlLiteral.Of(circle.Radius))),
        QueryFunction function => new AdqlFunction(function.Name, function.Arguments.Select(Lower).ToValueList()),
        QueryAggregate { Operand: { } operand } aggregate => new AdqlAggregate(aggregate.Function, Lower(operand), aggregate.Distinct),
        QueryAggregate => new AdqlCountAll(),
        QueryFallback => throw new TapQueryNotSupportedException(
            "A null fallback (?? or GetValueOrDefault)", "a query", "COALESCE is optional in ADQL and most services lack it",
            "use it in a comparison with a constant, or take the column itself"),
        _ => throw new ArgumentException($"{expression.GetType().Name} is not an expression that the lowering knows.", nameof(expression)),
    };

    /// <summary>
    /// A value as it is compared with another one. Truth values are written as the other side keeps them: 1 and 0 for integers by
    /// convention and for the results of functions.
    /// </summary>
    public AdqlExpression LowerBeside(QueryExpression expression, QueryExpression other)
    {
        if (expression is QueryConstant { Sample: bool truth } && IsNumberForTruth(other))
            return AdqlLiteral.Of(truth ? 1 : 0);
        if (IsTruth(expression) && IsTruth(other) && IsNumberForTruth(expression) != IsNumberForTruth(other))
        {
            throw new TapQueryNotSupportedException(
                "A comparison of two truth values", "a query", "the service keeps one of them as an integer and the other as a boolean", "compare each with a constant: 'a == true && b == true'");
        }

        return Lower(expression);
    }

    public AdqlExpression Pattern(string pattern) => literals.Pattern(pattern);

    public AdqlColumn Column(QueryColumn column) => new(names.Of(column.Source), column.Column.Name);

    private AdqlExpression Literal(QueryConstant constant)
    {
        var literal = literals.Lower(constant.Sample);
        if (constant.Parameter is { } parameter)
            _literals.Add(new QueryPlanLiteral(literal, parameter));
        return literal;
    }

    private static bool IsNumberForTruth(QueryExpression expression) =>
        expression is QueryFunction { ReturnsTruth: true } || (expression is QueryColumn column && TapTypeConventions.IsTruth(column.Column));

    private static bool IsTruth(QueryExpression expression) => IsNumberForTruth(expression)
        || (expression is QueryColumn column && TapType.Of(column.Column).Kind is TapTypeKind.Boolean or TapTypeKind.Bit);
}
