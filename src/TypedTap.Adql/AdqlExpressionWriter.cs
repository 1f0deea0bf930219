using System.Text;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes value expressions with as few parentheses as precedence allows.</summary>
internal static class AdqlExpressionWriter
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Signed = 3;
    private const int Primary = 4;

    public static void Write(StringBuilder text, AdqlExpression expression)
    {
        switch (expression)
        {
            case AdqlColumn column:
                if (column.Table is { } table)
                    text.Append(AdqlIdentifier.ToAdql(table)).Append('.');
                text.Append(AdqlIdentifier.ToAdql(column.Name));
                break;
            case AdqlNumber number:
                text.Append(number.Text);
                break;
            case AdqlString literal:
                text.Append(AdqlLiteralText.String(literal.Value));
                break;
            case AdqlCountAll:
                text.Append("COUNT(*)");
                break;
            case AdqlFunction function:
                text.Append(function.Name).Append('(');
                AdqlWriter.Join(text, function.Arguments, ", ", static (t, argument) => Write(t, argument));
                text.Append(')');
                break;
            case AdqlNegation negation:
                text.Append('-');
                // A second minus would begin a comment, so anything signed goes in parentheses.
                WriteOperand(text, negation.Operand, Primary);
                break;
            case AdqlArithmetic arithmetic:
                WriteArithmetic(text, arithmetic);
                break;
            default:
                throw new ArgumentException($"{expression.GetType().Name} is not an expression that the writer knows.", nameof(expression));
        }
    }

    private static void WriteArithmetic(StringBuilder text, AdqlArithmetic arithmetic)
    {
        var (sign, level) = arithmetic.Operator switch
        {
            AdqlArithmeticOperator.Add => (" + ", Sum),
            AdqlArithmeticOperator.Subtract => (" - ", Sum),
            AdqlArithmeticOperator.Multiply => (" * ", Product),
            _ => (" / ", Product),
        };
        WriteOperand(text, arithmetic.Left, level);
        text.Append(sign);
        // One level tighter: a - (b - c) keeps its parentheses, and so does a + (b + c), whose sum in floating point differs.
        // A signed operand too: the grammar has no a - -b.
        WriteOperand(text, arithmetic.Right, Level(arithmetic.Right) == Signed ? Primary : level + 1);
    }

    private static void WriteOperand(StringBuilder text, AdqlExpression operand, int atLeast)
    {
        if (Level(operand) >= atLeast)
        {
            Write(text, operand);
            return;
        }

        text.Append('(');
        Write(text, operand);
        text.Append(')');
    }

    private static int Level(AdqlExpression expression) => expression switch
    {
        AdqlArithmetic { Operator: AdqlArithmeticOperator.Add or AdqlArithmeticOperator.Subtract } => Sum,
        AdqlArithmetic => Product,
        AdqlNegation or AdqlNumber { IsNegative: true } => Signed,
        _ => Primary,
    };
}
