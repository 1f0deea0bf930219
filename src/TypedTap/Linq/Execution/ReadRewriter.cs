using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Execution;

/// <summary>Replaces values of the service's and whole rows by reads from the result; what is around them stays as it is.</summary>
internal sealed class ReadRewriter : ExpressionVisitor
{
    private readonly ParameterExpression _row;
    private readonly OutputCollector _outputs;
    private readonly OutputCollector _computed;
    private readonly TranslationContext _context;
    private string? _name;

    public ReadRewriter(QueryState state, ParameterExpression row, OutputCollector outputs)
    {
        _row = row;
        _outputs = outputs;
        // What the service computes in order to sort, or to find equal rows, it may as well give.
        _computed = new OutputCollector(outputs.ToValueList().Concat(state.OrderBy.Select(order => order.Key)).ToValueList());
        _context = state.In(nameof(Queryable.Select));
    }

    public override Expression? Visit(Expression? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node is not null && ShapeValues.Of(node, _computed, _context) is { } value ? Read(value, node.Type) : base.Visit(node);
    }

    protected override Expression VisitUnary(UnaryExpression node) =>
        // (double?)p.Ra: the way to read a value that has to be there, of a row that may be missing.
        node is { NodeType: ExpressionType.Convert, Method: null } && Nullable.GetUnderlyingType(node.Type) == node.Operand.Type
        && ShapeValues.Of(node.Operand, _context) is QueryColumn { Source.IsOptional: true } column
            ? Read(column, node.Type)
            : base.VisitUnary(node);

    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
            && node is { Left: SourceExpression { Presence: { } presence }, Right: ConstantExpression { Value: null } }
            ? IsAbsent(presence, node.NodeType)
            : base.VisitBinary(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (OperatorCall.TryParse(node, out var call) && OperatorCall.IsQuery(node))
        {
            throw new TapQueryNotSupportedException(
                $"{call.Name} inside of {_context.Place}", "a query", "it would ask the service once more for every row",
                "use Count, Sum, Min, Max, Average, Any or All of it, join the table, or ask a second query");
        }

        return QuantityReads.ColumnOf(node) is { } column
            && QuantityReads.Of(column, node.Type, _row, _outputs.OrdinalOf(column)) is { } quantity
            ? quantity
            : base.VisitMethodCall(node);
    }

    protected override Expression VisitExtension(Expression node) => node switch
    {
        SourceExpression source => Row(source),
        GroupJoinExpression group => throw new TapQueryNotSupportedException(
            $"A sequence of rows of {group.Inner.From.Table.Name}", _context.Place, "a row of an answer has no rows inside",
            "take them one by one with SelectMany ('from … in'), select aggregates of them (Count, Sum, Min, Max, Average), or read them with a query of their own"),
        GroupExpression => throw new TapQueryNotSupportedException(
            "A whole group", _context.Place, "SQL's groups are gone when their rows come",
            "select its Key and aggregates of it (Count, Sum, Min, Max, Average), or read the rows and group them with LINQ to Objects"),
        _ => base.VisitExtension(node),
    };

    protected override Expression VisitNew(NewExpression node)
    {
        var arguments = new Expression[node.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            _name = node.Members?[i].Name ?? node.Constructor?.GetParameters()[i].Name;
            arguments[i] = Visit(node.Arguments[i])!;
        }

        _name = null;
        return node.Update(arguments);
    }

    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node)
    {
        _name = node.Member.Name;
        var assignment = base.VisitMemberAssignment(node);
        _name = null;
        return assignment;
    }

    private Expression Read(QueryExpression value, Type type)
    {
        var name = value is not QueryColumn && QueryNames.IsGood(_name) ? _name : null;
        return value is QueryFallback fallback
            ? ValueReads.WithFallback(fallback, type, _row, _outputs.OrdinalOf(fallback.Operand, name))
            : ValueReads.Of(value, type, _row, _outputs.OrdinalOf(value, name));
    }

    private Expression Row(SourceExpression source)
    {
        var read = source.Table.ReadExpression(_row, _outputs.OrdinalsOf(source));
        if (!source.Source.IsOptional)
            return read;
        return source.Presence is { } presence
            ? Expression.Condition(IsAbsent(presence, ExpressionType.Equal), Expression.Constant(null, source.Type), read)
            : throw new TapQueryNotSupportedException(
                $"A whole row of {source.Table.Name} that may be missing", _context.Place,
                "none of its columns is known to have a value, so that nothing tells whether it is there",
                "select columns of it, or compare a column in the join's condition");
    }

    private Expression IsAbsent(QueryExpression presence, ExpressionType type)
    {
        var isNull = ValueReads.IsNull(_row, _outputs.OrdinalOf(presence));
        return type == ExpressionType.Equal ? isNull : Expression.Not(isNull);
    }
}
