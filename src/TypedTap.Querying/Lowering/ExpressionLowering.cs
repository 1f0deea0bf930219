using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns values of the model into ADQL expressions.</summary>
internal sealed class ExpressionLowering(SourceNames names, LiteralLowering literals)
{
    public AdqlExpression Lower(QueryExpression expression) => expression switch
    {
        QueryColumn column => Column(column),
        QueryConstant constant => literals.Lower(constant.Value),
        QueryNegation negation => new AdqlNegation(Lower(negation.Operand)),
        QueryArithmetic arithmetic => new AdqlArithmetic(arithmetic.Operator, Lower(arithmetic.Left), Lower(arithmetic.Right)),
        QueryCall call => new AdqlFunction(call.Function, call.Arguments.Select(Lower).ToValueList()),
        QueryFallback => throw new TapQueryNotSupportedException(
            "A null fallback (?? or GetValueOrDefault)", "a sort key or join key", "COALESCE is optional in ADQL and most services lack it",
            "use the column itself"),
        _ => throw new ArgumentException($"{expression.GetType().Name} is not an expression that the lowering knows.", nameof(expression)),
    };

    public AdqlColumn Column(QueryColumn column) => new(names.Of(column.Source), column.Column.Name);
}
