using System.Linq.Expressions;
using TypedTap.Linq.Execution;
using TypedTap.Metadata;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Steps;

/// <summary>
/// Something that C# makes of one column, step by step, and that never becomes less where the column becomes greater:
/// <c>r.SFovAsAngle()!.Value.InArcminutes</c>, <c>r.ExpStart!.Value.Date</c>, <c>(int)r.Ra</c>, <c>Math.Round(r.Ra.Value)</c>.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="IsTime">True for a column of times, false for one of numbers.</param>
/// <param name="Compute">What C# makes of a value of the column: a <see cref="double"/>, or the ticks of a time.</param>
internal sealed record StepChain(QueryColumn Column, bool IsTime, Func<double, long, object?> Compute)
{
    /// <summary>The chain that an expression is; null if it is none, or no more than a column.</summary>
    public static StepChain? TryParse(Expression expression) => Parser.Parse(expression) is { Steps: > 0 } found ? found.ToChain() : null;

    private sealed class Parser
    {
        private readonly ParameterExpression _number = Expression.Parameter(typeof(double));
        private readonly ParameterExpression _ticks = Expression.Parameter(typeof(long));
        private QueryColumn? _column;
        private Expression? _body;
        private bool _isTime;

        public int Steps { get; private set; }

        public static Parser? Parse(Expression expression)
        {
            var parser = new Parser();
            parser._body = parser.Visit(expression);
            return parser._body is null || parser._column is null ? null : parser;
        }

        public StepChain ToChain()
        {
            var compute = Expression.Lambda<Func<double, long, object?>>(
                Expression.Convert(_body!, typeof(object)), _number, _ticks).Compile(preferInterpretation: true);
            return new StepChain(_column!, _isTime, compute);
        }

        private Expression? Visit(Expression expression) => expression switch
        {
            MemberExpression member when SourceExpression.ColumnOf(member) is { } column => Base(column, member.Type),
            ValueExpression { Value: QueryColumn column } known => Base(column, known.Type),
            MemberExpression { Expression: { } target } member when DocumentationId.Find(member) == TranslatableMember.Value =>
                Unlifted(Visit(target)),
            MemberExpression { Expression: { } target } member when TranslatableMembers.IsStep(DocumentationId.Of(member)) =>
                Step(Visit(target), member.Update),
            MethodCallExpression call when QuantityReads.ColumnOf(call) is { } column => Quantity(column, call.Type),
            MethodCallExpression call when TranslatableMembers.IsStep(DocumentationId.Of(call.Method)) => Call(call),
            UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Converted(convert),
            BinaryExpression { NodeType: ExpressionType.Add or ExpressionType.Subtract, Method: { } method } binary
                when method.DeclaringType == typeof(DateTime) && NumericConversion.Underlying(binary.Type) == typeof(DateTime)
                    && LocalValue.TryEvaluate(binary.Right, out var span) && span is not null =>
                Step(
                    Visit(binary.Left),
                    left => Expression.MakeBinary(binary.NodeType, Unlifted(left)!, Expression.Constant(span), liftToNull: false, method)),
            _ => null,
        };

        private Expression? Base(QueryColumn column, Type type)
        {
            var kind = TapType.Of(column.Column).Kind;
            _isTime = kind == TapTypeKind.Timestamp;
            if (!_isTime && kind is not (TapTypeKind.Double or TapTypeKind.Float))
                return null;
            _column = column;
            return _isTime
                ? Expression.New(
                    typeof(DateTime).GetConstructor([typeof(long), typeof(DateTimeKind)])!, _ticks, Expression.Constant(DateTimeKind.Utc))
                : Expression.Convert(_number, NumericConversion.Underlying(type));
        }

        private Expression? Quantity(QueryColumn column, Type type)
        {
            if (TapQuantity.Of(column.Column) is not { } quantity)
                return null;
            _column = column;
            Steps++;
            return Unlifted(QuantityReads.Make(quantity, Expression.Convert(_number, typeof(double?)), type));
        }

        private Expression? Step(Expression? inner, Func<Expression, Expression> step)
        {
            if (inner is null)
                return null;
            Steps++;
            return step(inner);
        }

        private Expression? Call(MethodCallExpression call)
        {
            var moving = call.Object ?? call.Arguments[0];
            var others = call.Arguments.Skip(call.Object is null ? 1 : 0).ToList();
            if (!others.TrueForAll(other => LocalValue.TryEvaluate(other, out var value) && value is not null))
                return null;
            return Step(Visit(moving), inner => call.Object is null ? call.Update(null, [inner, .. others]) : call.Update(inner, others));
        }

        private Expression? Converted(UnaryExpression convert)
        {
            var inner = Visit(convert.Operand);
            var to = NumericConversion.Underlying(convert.Type);
            if (inner is null || inner.Type == to)
                return inner;
            if (NumericConversion.KeepsValue(convert))
            {
                return convert.Type == typeof(object)
                    ? null
                    : Expression.Convert(
                        inner, to, NumericConversion.Underlying(convert.Operand.Type) == inner.Type ? convert.Method : null);
            }

            // To an integer C# cuts off. Beyond the type's range it may do anything, and nothing is asked for there.
            if (convert.Method is not null || inner.Type is not { } from || (from != typeof(double) && from != typeof(float))
                || Type.GetTypeCode(to) is not (TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64))
            {
                return null;
            }

            Steps++;
            return Expression.ConvertChecked(inner, to);
        }

        private static Expression? Unlifted(Expression? inner) =>
            inner is not null && Nullable.GetUnderlyingType(inner.Type) is { } underlying ? Expression.Convert(inner, underlying) : inner;
    }
}
