using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Linq.Execution;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>Collects the values of the service's in a shape, each once, with the names that their author gave them.</summary>
internal sealed class ShapeOutputs : ExpressionVisitor
{
    private readonly TranslationContext _context;
    private readonly OutputCollector _outputs;
    private string? _name;

    private ShapeOutputs(OutputCollector outputs, TranslationContext context)
    {
        _outputs = outputs;
        _context = context;
    }

    public static void Collect(Expression shape, OutputCollector outputs, TranslationContext context) =>
        new ShapeOutputs(outputs, context).Visit(shape);

    public override Expression? Visit(Expression? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is null || ShapeValues.Of(node, _context) is not { } value)
            return base.Visit(node);
        _outputs.OrdinalOf(value, _name);
        return node;
    }

    protected override Expression VisitExtension(Expression node)
    {
        switch (node)
        {
            case SourceExpression source:
                _outputs.OrdinalsOf(source);
                if (source.Presence is { } presence)
                    _outputs.OrdinalOf(presence);
                break;
            case GroupExpression:
                throw new TapQueryNotSupportedException(
                    "A whole group", _context.Place, "SQL's groups are gone when their rows come",
                    "select its Key and aggregates of it (Count, Sum, Min, Max, Average), or read the rows and group them with LINQ to Objects");
        }

        return node;
    }

    protected override Expression VisitNew(NewExpression node)
    {
        for (var i = 0; i < node.Arguments.Count; i++)
        {
            _name = node.Members?[i].Name ?? node.Constructor?.GetParameters()[i].Name;
            Visit(node.Arguments[i]);
        }

        _name = null;
        return node;
    }

    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node)
    {
        _name = node.Member.Name;
        Visit(node.Expression);
        _name = null;
        return node;
    }
}
