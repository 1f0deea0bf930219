using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using TypedTap.Linq.Translation.Calls;

namespace TypedTap.Linq.Translation;

/// <summary>Values that the client knows before the query is sent: constants, captured variables, and what is computed from them.</summary>
internal static class LocalValue
{
    /// <summary>Evaluates an expression if it does not depend on a row.</summary>
    /// <returns>False if it does.</returns>
    public static bool TryEvaluate(Expression expression, out object? value)
    {
        if (RowDependency.In(expression))
        {
            value = null;
            return false;
        }

        value = Evaluate(WithoutSpan(expression));
        return true;
    }

    /// <summary>
    /// The array or string behind a span: C# 14 binds <c>array.Contains(x)</c> to <c>MemoryExtensions</c>, and a span can
    /// neither be boxed nor pass through the expression interpreter.
    /// </summary>
    private static Expression WithoutSpan(Expression expression) => expression switch
    {
        _ when !expression.Type.IsByRefLike => expression,
        UnaryExpression { NodeType: ExpressionType.Convert, Method.Name: "op_Implicit" } convert => WithoutSpan(convert.Operand),
        MethodCallExpression { Method.Name: "op_Implicit" or nameof(MemoryExtensions.AsSpan), Object: null, Arguments.Count: 1 } call =>
            WithoutSpan(call.Arguments[0]),
        _ => throw new TapQueryNotSupportedException(
            ExpressionText.Of(expression), "a query", "a span can't be kept until the query is sent", "pass an array or a list"),
    };

    /// <summary>Whether an expression does not depend on a row.</summary>
    public static bool IsLocal(Expression expression) => !RowDependency.In(expression);

    /// <summary>Evaluates an expression that does not depend on a row.</summary>
    public static object? Evaluate(Expression expression) => expression switch
    {
        CapturedExpression captured => Observed(captured),
        ConstantExpression constant => constant.Value,
        // Captured variables are fields of a closure object: by far the commonest case, and no code has to be made for it.
        MemberExpression { Member: FieldInfo { IsStatic: true } field } => field.GetValue(null),
        MemberExpression { Member: FieldInfo field, Expression: { } target } when Evaluate(target) is { } instance =>
            field.GetValue(instance),
        // The tables of an archive are properties.
        MemberExpression { Member: PropertyInfo property, Expression: { } target } when Nullable.GetUnderlyingType(target.Type) is null
            && Evaluate(target) is { } instance =>
            property.GetValue(instance, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when IsSameValue(convert) => Evaluate(convert.Operand),
        UnaryExpression convert when NumericConversion.IsWidening(convert) && Evaluate(convert.Operand) is { } number =>
            NumericConversion.To(number, convert.Type),
        UnaryExpression { NodeType: ExpressionType.Quote } quote => quote.Operand,
        MethodCallExpression { Method.Name: nameof(Enumerable.AsEnumerable), Arguments: [var values] } call when call.Method.DeclaringType
            == typeof(Enumerable) =>
            Evaluate(values),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static object? Observed(CapturedExpression captured)
    {
        captured.Observe();
        return captured.Value;
    }

    private static bool IsSameValue(UnaryExpression convert) =>
        convert.Type.IsAssignableFrom(convert.Operand.Type) || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;

    private sealed class RowDependency : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> _inner = [];
        private bool _found;

        public static bool In(Expression expression)
        {
            // Columns and captured variables are what most expressions are.
            var origin = expression;
            while (origin is MemberExpression { Expression: { } target })
                origin = target;
            if (origin is ParameterExpression or ConstantExpression)
                return origin is ParameterExpression;
            var visitor = new RowDependency();
            visitor.Visit(expression);
            return visitor._found;
        }

        public override Expression? Visit(Expression? node)
        {
            // A condition nested too deeply is an exception, never the end of the process.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return _found ? node : base.Visit(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found |= !_inner.Contains(node);
            return node;
        }

        protected override Expression VisitExtension(Expression node)
        {
            _found |= node is SourceExpression or ValueExpression or GroupExpression or GroupJoinExpression;
            return node;
        }

        // Only the service can say what a function of its own gives, even of constants, or what a query does.
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            _found |= FunctionCalls.NameOf(node.Method) is not null || (OperatorCall.TryParse(node, out _) && OperatorCall.IsQuery(node));
            return _found ? node : base.VisitMethodCall(node);
        }

        // A lambda's own parameters are no rows, but what it captures may be.
        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            _inner.UnionWith(node.Parameters);
            Visit(node.Body);
            return node;
        }
    }
}
