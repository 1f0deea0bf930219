using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns values of the model into ADQL expressions.</summary>
internal sealed class ExpressionLowering(SourceNames names, LiteralLowering literals)
{
    // ADQL 2.0 demands a coordinate system, 2.1 still takes it.
    private static readonly AdqlExpression Icrs = new AdqlString("ICRS");

    public AdqlExpression Lower(QueryExpression expression) => expression switch
    {
        QueryColumn column => Column(column),
        QueryConstant constant => literals.Lower(constant.Value),
        QueryNegation negation => new AdqlUnary(AdqlSign.Minus, Lower(negation.Operand)),
        QueryArithmetic arithmetic => new AdqlArithmetic(arithmetic.Operator, Lower(arithmetic.Left), Lower(arithmetic.Right)),
        QueryPoint point => new AdqlFunction("POINT", ValueList.Of(Icrs, Lower(point.Longitude), Lower(point.Latitude))),
        QueryCircle circle => new AdqlFunction("CIRCLE", ValueList.Of<AdqlExpression>(
            Icrs, AdqlLiteral.Of(circle.Longitude), AdqlLiteral.Of(circle.Latitude), AdqlLiteral.Of(circle.Radius))),
        QueryFallback => throw new TapQueryNotSupportedException(
            "A null fallback (?? or GetValueOrDefault)", "a query", "COALESCE is optional in ADQL and most services lack it",
            "use it in a comparison with a constant, or take the column itself"),
        _ => throw new ArgumentException($"{expression.GetType().Name} is not an expression that the lowering knows.", nameof(expression)),
    };

    public AdqlExpression Pattern(string pattern) => literals.Pattern(pattern);

    public AdqlColumn Column(QueryColumn column) => new(names.Of(column.Source), column.Column.Name);
}
