using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns values of the model into ADQL expressions.</summary>
internal sealed class ExpressionLowering(SourceNames names, LiteralLowering literals, SkyValueLowering sky, QueryDialect dialect)
{
    private readonly List<QueryPlanLiteral> _literals = [];

    /// <summary>The literals made of values that may be others.</summary>
    public ValueList<QueryPlanLiteral> Literals => _literals.ToValueList();

    public AdqlExpression Lower(QueryExpression expression) => expression switch
    {
        QueryColumn column => Column(column),
        QueryConstant constant => Literal(constant),
        QueryNegation negation => new AdqlUnary(AdqlSign.Minus, Lower(negation.Operand)),
        QueryArithmetic arithmetic => new AdqlArithmetic(arithmetic.Operator, Lower(arithmetic.Left), Lower(arithmetic.Right)),
        QuerySkyValue value => sky.Lower(value, Lower),
        QueryFunction function => Function(function),
        QueryConcatenation texts => new AdqlConcatenation(texts.Operands.Select(Lower).ToValueList()),
        QueryCast cast => Cast(cast),
        QueryFallback or QueryCoalesce when LanguageFeatures.HasCoalesce(dialect) => Coalesce(expression),
        QueryAggregate { Operand: { } operand } aggregate => new AdqlAggregate(aggregate.Function, Lower(operand), aggregate.Distinct),
        QueryAggregate => new AdqlCountAll(),
        QueryFallback or QueryCoalesce => throw new TapQueryNotSupportedException(
            "A null fallback (?? or GetValueOrDefault, a text that is joined to others and may be null, or a sum of what may be null)",
            "a query",
            $"COALESCE is optional in ADQL, and {dialect.Service} does not say that it has it",
            "use it in a condition, take the column itself, leave out the rows without a value first, or, of texts and sums, call AdqlNulls() to have a null instead"),
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
                "A comparison of two truth values", "a query", "the service keeps one of them as an integer and the other as a boolean",
                "compare each with a constant: 'a == true && b == true'");
        }

        return Lower(expression);
    }

    public AdqlExpression Pattern(string pattern) => literals.Pattern(pattern);

    /// <summary>Whether texts can be matched without regard to case by ILIKE.</summary>
    public bool HasIlike => dialect.Declares(AdqlFeatureTypes.Text, "ILIKE");

    /// <summary>A text in lower case.</summary>
    public AdqlExpression Lowercase(QueryExpression text)
    {
        LanguageFeatures.Require(dialect, "LOWER");
        return new AdqlFunction("LOWER", ValueList.Of(Lower(text)));
    }

    private AdqlFunction Function(QueryFunction function)
    {
        LanguageFeatures.Require(dialect, function.Name);
        var arguments = function.Arguments.Select(Lower);
        return function.Name is "CIRCLE" or "POLYGON" or "BOX"
            ? sky.Shape(function.Name, arguments)
            : new AdqlFunction(function.Name, arguments.ToValueList());
    }

    private AdqlCast Cast(QueryCast cast)
    {
        if (cast.IsExplicit
            ? dialect.StateOf(AdqlFeatureTypes.Types, "CAST") == QueryFeatureState.Absent
            : !LanguageFeatures.HasCast(dialect))
        {
            throw new TapQueryNotSupportedException(
                "A conversion to another type", "a query",
                $"CAST is optional in ADQL ({AdqlFeatureTypes.Types}), and {dialect.Service} does not say that it has it",
                "compare the value itself with a constant, as in '(int)x == 5', or convert after reading the rows");
        }

        return new AdqlCast(Lower(cast.Operand), cast.Target);
    }

    private AdqlFunction Coalesce(QueryExpression expression)
    {
        var (first, second) = expression is QueryFallback fallback
            ? (fallback.Operand, fallback.Fallback)
            : (((QueryCoalesce)expression).First, ((QueryCoalesce)expression).Second);
        return new AdqlFunction("COALESCE", ValueList.Of(Lower(first), LowerBeside(second, first)));
    }

    public AdqlColumn Column(QueryColumn column) => new(names.Of(column.Source), column.Column.Name);

    private AdqlExpression Literal(QueryConstant constant)
    {
        var literal = literals.Lower(constant.Sample);
        if (constant.Parameter is { } parameter)
            _literals.Add(new QueryPlanLiteral(literal, parameter));
        return literal;
    }

    private static bool IsNumberForTruth(QueryExpression expression) =>
        expression is QueryFunction { ReturnsTruth: true }
            || (expression is QueryColumn column && TapTypeConventions.IsTruth(column.Column));

    private static bool IsTruth(QueryExpression expression) => IsNumberForTruth(expression)
        || (expression is QueryColumn column && TapType.Of(column.Column).Kind is TapTypeKind.Boolean or TapTypeKind.Bit);
}
