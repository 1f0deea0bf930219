using System.Text;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes search conditions: AND binds tighter than OR, NOT tighter than both.</summary>
internal static class AdqlConditionWriter
{
    private const int Or = 1;
    private const int And = 2;
    private const int Not = 3;
    private const int Term = 4;

    public static void Write(StringBuilder text, AdqlCondition condition)
    {
        switch (condition)
        {
            case AdqlComparison comparison:
                AdqlExpressionWriter.Write(text, comparison.Left);
                text.Append(Sign(comparison.Operator));
                AdqlExpressionWriter.Write(text, comparison.Right);
                break;
            case AdqlIsNull isNull:
                AdqlExpressionWriter.Write(text, isNull.Column);
                text.Append(isNull.Negated ? " IS NOT NULL" : " IS NULL");
                break;
            case AdqlLike like:
                AdqlExpressionWriter.Write(text, like.Operand);
                text.Append(like.Negated ? " NOT LIKE " : " LIKE ");
                AdqlExpressionWriter.Write(text, like.Pattern);
                break;
            case AdqlIn list:
                AdqlExpressionWriter.Write(text, list.Operand);
                text.Append(list.Negated ? " NOT IN (" : " IN (");
                AdqlWriter.Join(text, list.Items, ", ", static (t, item) => AdqlExpressionWriter.Write(t, item));
                text.Append(')');
                break;
            case AdqlAnd all:
                AdqlWriter.Join(text, all.Terms, " AND ", static (t, term) => WriteTerm(t, term, And + 1));
                break;
            case AdqlOr any:
                AdqlWriter.Join(text, any.Terms, " OR ", static (t, term) => WriteTerm(t, term, Or + 1));
                break;
            case AdqlNot not:
                text.Append("NOT ");
                WriteTerm(text, not.Operand, Term);
                break;
            default:
                throw new ArgumentException($"{condition.GetType().Name} is not a condition that the writer knows.", nameof(condition));
        }
    }

    private static void WriteTerm(StringBuilder text, AdqlCondition term, int atLeast)
    {
        var level = term switch { AdqlOr => Or, AdqlAnd => And, AdqlNot => Not, _ => Term };
        if (level >= atLeast)
        {
            Write(text, term);
            return;
        }

        text.Append('(');
        Write(text, term);
        text.Append(')');
    }

    // The spaces matter: VOLLT 1.6 reads x!=3 as the identifier x! and more.
    private static string Sign(AdqlComparisonOperator op) => op switch
    {
        AdqlComparisonOperator.Equal => " = ",
        AdqlComparisonOperator.NotEqual => " != ",
        AdqlComparisonOperator.Less => " < ",
        AdqlComparisonOperator.LessOrEqual => " <= ",
        AdqlComparisonOperator.Greater => " > ",
        AdqlComparisonOperator.GreaterOrEqual => " >= ",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not a comparison operator."),
    };
}
