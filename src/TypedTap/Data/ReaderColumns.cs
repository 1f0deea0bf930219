using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Data;

/// <summary>
/// The columns that a query asks for, in order, without those that only sorting or trimming needs, with the service's own values: what
/// means "no value" by convention, or false, or is a list, stands there as it is kept. What a projection
/// computes on the client is in no column, so that such a projection is refused rather than left out.
/// </summary>
internal sealed class ReaderColumns : ExpressionVisitor
{
    private readonly OutputCollector _outputs;

    private readonly TranslationContext _context;

    private ReaderColumns(QueryState state)
    {
        _outputs = new OutputCollector(state.DistinctOutputs ?? ValueList<QueryExpression>.Empty);
        _context = state.In(nameof(Queryable.Select));
    }

    /// <summary>For each column whether the snapshot says that it is never null.</summary>
    /// <exception cref="TapQueryNotSupportedException">The projection is more than a choice of columns.</exception>
    public static bool[] RequiredOf(Expression query, QuerySession session)
    {
        var state = QueryTranslator.Translate(query, session);
        var columns = new ReaderColumns(state);
        columns.Visit(state.Shape);
        return [.. columns._outputs.ToValueList().Select(output => output is QueryColumn { Column.Nullable: false })];
    }

    public override Expression? Visit(Expression? node)
    {
        switch (node)
        {
            case not null when ShapeValues.Of(node, _outputs, _context) is { } value:
                _outputs.OrdinalOf(value is QueryFallback fallback ? fallback.Operand : value);
                return node;
            case SourceExpression source:
                _outputs.OrdinalsOf(source);
                return node;
            case NewExpression { Arguments.Count: > 0 } or MemberInitExpression:
            // From int to int?, say; between numbers it would be a computation.
            case UnaryExpression { NodeType: ExpressionType.Convert } cast when IsSameValue(cast):
                return base.Visit(node);
            case null or NewExpression:
                return node;
            default:
                throw new TapQueryNotSupportedException(
                    ExpressionText.Of(node), "the projection of a data reader",
                    "it is computed on the client and so is in no column of the answer",
                    "select the columns that it needs, or read objects with AsAsyncEnumerable");
        }
    }

    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node)
    {
        Visit(node.Expression);
        return node;
    }

    private static bool IsSameValue(UnaryExpression cast) => cast.Method is null
        && (cast.Type.IsAssignableFrom(cast.Operand.Type) || Nullable.GetUnderlyingType(cast.Type) == cast.Operand.Type);
}
