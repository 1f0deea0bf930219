using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Compiles conditions and sees what can be done faster than testing all rows.</summary>
internal sealed class TermCompiler(SelectScope scope)
{
    private readonly ExpressionCompiler _compiler = new(scope, scope.Planner.Context.Database);

    public IEnumerable<Term> CompileAll(AdqlCondition? condition) => Conditions.Split(condition).Select(Compile);

    public Term Compile(AdqlCondition condition)
    {
        var (test, uses) = scope.Track(() => _compiler.Compile(condition));
        return new Term(test, uses)
        {
            Equality = condition is AdqlComparison { Operator: AdqlComparisonOperator.Equal } equal
                ? EqualityOf(equal.Left, equal.Right)
                : null,
            Cone = condition is AdqlComparison comparison ? ConeOf(comparison) : null,
            HasSubquery = condition.DescendantsAndSelf().Any(static node => node is AdqlQuery),
        };
    }

    public TermSide Side(AdqlExpression expression)
    {
        var (value, uses) = scope.Track(() => _compiler.Compile(expression));
        var column = expression switch
        {
            BoundColumn { Merged: null } bound => bound.Column,
            AdqlColumn name when scope.Bind(name) is { Merged: null } bound => bound.Column,
            _ => null,
        };
        return new TermSide(value, uses, column);
    }

    private Equality? EqualityOf(AdqlExpression left, AdqlExpression right)
    {
        var (one, other) = (Side(left), Side(right));
        if (Hashing.CommonType(one.Value.Type, other.Value.Type) is not { } type)
            return null;
        return new Equality(
            one with { Value = Operands.Convert(one.Value, type) },
            other with { Value = Operands.Convert(other.Value, type) },
            IsAll: one.Value.Type.Kind == other.Value.Type.Kind);
    }

    private ConeTest? ConeOf(AdqlComparison comparison)
    {
        if (ConeSyntax.Find(comparison) is not { } cone)
            return null;
        var numbers = cone.Select(Side).ToList();
        return numbers.TrueForAll(static n => n.Value.Type.IsNumeric)
            ? new ConeTest(
                new(AsNumber(numbers[0]), AsNumber(numbers[1])), new(AsNumber(numbers[2]), AsNumber(numbers[3])), AsNumber(numbers[4]))
            : null;
    }

    private static TermSide AsNumber(TermSide side) => side with { Value = Operands.Convert(side.Value, EngineType.Double) };
}
