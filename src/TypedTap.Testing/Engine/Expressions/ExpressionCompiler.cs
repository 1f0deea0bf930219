using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// Turns expressions and conditions of the syntax tree into operands and conditions that are evaluated row by row. What is the same for
/// every row is computed here, once. Where ADQL is silent the rules are PostgreSQL's.
/// </summary>
/// <param name="scope">What columns, aggregates and subqueries mean at this place.</param>
/// <param name="database">Where user-defined functions are found.</param>
internal sealed partial class ExpressionCompiler(IExpressionScope scope, EngineDatabase database)
{
    /// <exception cref="EngineException">
    /// The expression has no meaning for values of these types, or a constant part can't be computed.
    /// </exception>
    public Operand Compile(AdqlExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (scope.Find(expression) is { } known)
            return known;
        return expression switch
        {
            AdqlColumn column => scope.Column(column),
            _ when Aggregates.IsOne(expression, database) => scope.Aggregate(expression),
            AdqlNumber number => Literals.Number(number.Text, number.IsInteger, number.Span),
            AdqlString text => Operands.Constant(EngineType.Text, text.Value),
            AdqlNull => Operands.Constant(EngineType.Null, null),
            _ => ConstantFolding.Fold(Combine(expression)),
        };
    }

    private Operand Combine(AdqlExpression expression) => expression switch
    {
        AdqlUnary { Sign: AdqlSign.Minus, Operand: AdqlNumber { IsInteger: true } number } when Literals.IsSmallestLong(number.Text) =>
            Operands.Constant(EngineType.Long, long.MinValue),
        AdqlUnary unary => Signs.Compile(unary.Sign, Compile(unary.Operand), unary.Span),
        AdqlArithmetic arithmetic =>
            ArithmeticOperands.Compile(arithmetic.Operator, Compile(arithmetic.Left), Compile(arithmetic.Right), arithmetic.Span),
        AdqlConcatenation concatenation => ConcatenatedOperand.Of([.. concatenation.Operands.Select(Compile)], concatenation.Span),
        AdqlCast cast => Casts.Compile(Compile(cast.Operand), cast.Target, cast.Length, cast.Span),
        AdqlFunction function => Call(function),
        _ => throw new EngineException($"'{expression}' can't stand here.", expression.Span),
    };

    private Operand Call(AdqlFunction call)
    {
        if (AdqlFunctions.Find(call.Name) is not { } builtIn)
            return DeclaredFunctions.Compile(database, call, [.. call.Arguments.Select(Compile)]);
        if (builtIn.Kind == AdqlFunctionKind.Conditional)
            return Coalescing.Compile(Alternatives(call), call.Span);
        IReadOnlyList<Operand> arguments = [.. call.Arguments.Select(Compile)];
        return builtIn.Kind switch
        {
            AdqlFunctionKind.Mathematical => MathFunctions.Compile(builtIn, arguments, call.Span),
            AdqlFunctionKind.Trigonometric => TrigonometricFunctions.Compile(builtIn, arguments, call.Span),
            AdqlFunctionKind.Text => CaseFolding.Compile(builtIn, arguments, call.Span),
            AdqlFunctionKind.Unit => UnitConversion.Compile(arguments, call.Span),
            _ => GeometryFunctions.Compile(builtIn, arguments, call.Span),
        };
    }

    // What comes after a constant is never needed, and must not fail.
    private List<Operand> Alternatives(AdqlFunction call)
    {
        var alternatives = new List<Operand>();
        foreach (var argument in call.Arguments)
        {
            var alternative = Compile(argument);
            alternatives.Add(alternative);
            if (alternative.IsConstant && !alternative.IsNull(ConstantFolding.NoRows))
                break;
        }

        return alternatives;
    }
}
