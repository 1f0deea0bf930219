using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Compiles conditions.</summary>
internal sealed partial class ExpressionCompiler
{
    /// <inheritdoc cref="Compile(AdqlExpression)"/>
    public Condition Compile(AdqlCondition condition)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return condition switch
        {
            AdqlAnd and => new AndCondition([.. and.Terms.Select(Compile)]),
            AdqlOr or => new OrCondition([.. or.Terms.Select(Compile)]),
            AdqlNot not => new NotCondition(Compile(not.Operand)),
            AdqlComparison comparison =>
                Comparisons.Compile(comparison.Operator, Compile(comparison.Left), Compile(comparison.Right), comparison.Span),
            AdqlBetween between => Between(between),
            AdqlIn list => In(list),
            AdqlInQuery query => scope.In(query, Compile(query.Operand)),
            AdqlLike like => LikeConditions.Compile(Compile(like.Operand), Compile(like.Pattern), like),
            AdqlIsNull isNull => new NullCondition(Compile(isNull.Column), isNull.Negated),
            AdqlExists exists => scope.Exists(exists.Query),
            _ => throw new EngineException($"'{condition}' can't stand here.", condition.Span),
        };
    }

    private Condition Between(AdqlBetween between)
    {
        var operand = Compile(between.Operand);
        var within = new AndCondition([
            Comparisons.Compile(AdqlComparisonOperator.GreaterOrEqual, operand, Compile(between.Low), between.Span),
            Comparisons.Compile(AdqlComparisonOperator.LessOrEqual, operand, Compile(between.High), between.Span),
        ]);
        return Negate(within, between.Negated);
    }

    private Condition In(AdqlIn list)
    {
        var operand = Compile(list.Operand);
        Operand[] items = [.. list.Items.Select(Compile)];
        var isIn = ListConditions.TryHash(operand, items)
            ?? new OrCondition([.. items.Select(item => Comparisons.Compile(AdqlComparisonOperator.Equal, operand, item, list.Span))]);
        return Negate(isIn, list.Negated);
    }

    private static Condition Negate(Condition condition, bool negated) => negated ? new NotCondition(condition) : condition;
}
