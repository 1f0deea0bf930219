using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Steps;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates comparisons of two values.</summary>
internal static class ComparisonTranslator
{
    public static AdqlComparisonOperator? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => AdqlComparisonOperator.Equal,
        ExpressionType.NotEqual => AdqlComparisonOperator.NotEqual,
        ExpressionType.LessThan => AdqlComparisonOperator.Less,
        ExpressionType.LessThanOrEqual => AdqlComparisonOperator.LessOrEqual,
        ExpressionType.GreaterThan => AdqlComparisonOperator.Greater,
        ExpressionType.GreaterThanOrEqual => AdqlComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    public static QueryPredicate Translate(AdqlComparisonOperator op, Expression left, Expression right, TranslationContext context)
    {
        if (CapturedConstant.Of(right, left) is { } constant)
            return new QueryComparison(op, ValueTranslator.Translate(left, context), constant);
        if (CapturedConstant.Of(left, right) is { } first)
        {
            return new QueryComparison(
                Querying.Normalization.ComparisonOperators.Swapped(op), ValueTranslator.Translate(right, context), first);
        }

        if (SkyAngles.TryCompare(op, left, right, context) is { } angles)
            return angles;
        // Of two values one is compared, whichever the test says.
        if (left is ConditionalExpression choice && !LocalValue.TryEvaluate(choice.Test, out _))
        {
            return PredicateTranslator.Choice(
                choice.Test, Translate(op, choice.IfTrue, right, context), Translate(op, choice.IfFalse, right, context), context);
        }

        if (right is ConditionalExpression other && !LocalValue.TryEvaluate(other.Test, out _))
        {
            return PredicateTranslator.Choice(
                other.Test, Translate(op, left, other.IfTrue, context), Translate(op, left, other.IfFalse, context), context);
        }

        if (LocalValue.TryEvaluate(right, out var value))
            return WithLocal(op, left, value, context);
        if (LocalValue.TryEvaluate(left, out value))
            return WithLocal(Querying.Normalization.ComparisonOperators.Swapped(op), right, value, context);
        if (op is AdqlComparisonOperator.Equal or AdqlComparisonOperator.NotEqual && left.Type == typeof(bool) && IsCondition(left)
            && IsCondition(right))
        {
            var same = PredicateTranslator.Same(
                PredicateTranslator.Translate(left, context), PredicateTranslator.Translate(right, context));
            return op == AdqlComparisonOperator.Equal ? same : new QueryNot(same);
        }

        if (QuantityValues.Pair(left, right, context) is var (one, another))
            return new QueryComparison(op, one, another);
        return new QueryComparison(op, ValueTranslator.Translate(left, context), ValueTranslator.Translate(right, context));
    }

    private static QueryPredicate WithLocal(AdqlComparisonOperator op, Expression expression, object? value, TranslationContext context)
    {
        var equality = op is AdqlComparisonOperator.Equal or AdqlComparisonOperator.NotEqual;
        if (value is null)
        {
            // Nothing is less or greater than a null, in C# as in SQL.
            return equality
                ? new QueryNullTest(
                    ValueTranslator.TranslateForNullTest(expression, context), Negated: op == AdqlComparisonOperator.NotEqual)
                : new QueryTruth(false);
        }

        // Of a bool? the opposite of null is null: !x == true is x == false.
        if (value is bool opposite && expression is UnaryExpression { NodeType: ExpressionType.Not } negation
            && negation.Type == typeof(bool?))
        {
            return WithLocal(op, negation.Operand, !opposite, context);
        }

        if (value is bool truth && equality && IsCondition(expression))
        {
            var condition = PredicateTranslator.Translate(expression, context);
            return truth == (op == AdqlComparisonOperator.Equal) ? condition : new QueryNot(condition);
        }

        if (TextOrder.TryTranslate(op, expression, value, context) is { } texts)
            return texts;
        if (StepChain.TryParse(expression) is { } chain && StepComparison.TryTranslate(op, chain, value) is { } steps)
            return steps;
        if (value is TimeSpan span && QuantityValues.Span(expression, context) is { } days && !equality)
            return new QueryComparison(op, days, new QueryConstant(span.TotalDays));
        var translated = ValueTranslator.Translate(expression, context);
        return new QueryComparison(op, translated, LocalConstants.Of(value, translated));
    }

    // A boolean column is a value; anything else of type bool is a condition, which ADQL can't compare.
    private static bool IsCondition(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            expression = convert.Operand;
        return expression is MethodCallExpression or BinaryExpression { NodeType: not ExpressionType.Coalesce } or UnaryExpression
            || (expression is MemberExpression member && DocumentationId.Find(member) == Querying.Members.TranslatableMember.HasValue);
    }
}
