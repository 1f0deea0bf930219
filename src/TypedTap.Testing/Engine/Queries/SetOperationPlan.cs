using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>
/// UNION, EXCEPT or INTERSECT of two queries. Columns have the names of the left one, and the type that holds the values of both.
/// </summary>
internal sealed class SetOperationPlan : QueryPlan
{
    private readonly QueryPlan _left;
    private readonly QueryPlan _right;
    private readonly AdqlSetOperation _operation;
    private readonly QueryContext _context;

    public SetOperationPlan(QueryPlan left, QueryPlan right, AdqlSetOperation operation, QueryContext context)
    {
        (_left, _right, _operation, _context) = (left, right, operation, context);
        var name = operation.Operator.ToString().ToUpperInvariant();
        if (left.Columns.Count != right.Columns.Count)
        {
            throw new EngineException(
                $"{name} combines a query of {left.Columns.Count} columns with one of {right.Columns.Count}. Select as many on both sides.",
                operation.Span);
        }

        Columns = [.. left.Columns.Select((column, i) => column with { Type = TypeOf(name, column, right.Columns[i]) })];
    }

    public override IReadOnlyList<EngineColumn> Columns { get; }

    public override bool IsCorrelated => _left.IsCorrelated || _right.IsCorrelated;

    public override EngineTable Run(RowCursor? outer, long limit = long.MaxValue)
    {
        // All rows of a UNION ALL are rows of the result, so that more of them are not needed.
        var needed = _operation is { All: true, Operator: AdqlSetOperator.Union } ? limit : long.MaxValue;
        var left = _left.Run(outer, needed);
        var right = _right.Run(outer, needed);
        var rows = new SetRows(Columns, left, right, _context);
        return _operation switch
        {
            { Operator: AdqlSetOperator.Union, All: true } => rows.All(limit),
            { Operator: AdqlSetOperator.Union } => rows.Union(limit),
            { Operator: AdqlSetOperator.Intersect } => rows.Intersect(_operation.All, limit),
            _ => rows.Except(_operation.All, limit),
        };
    }

    private EngineType TypeOf(string name, EngineColumn left, EngineColumn right)
    {
        var type = EngineTypes.Common(left.Type, right.Type) ?? throw new EngineException(
            $"{name} combines the column {left.Name} ({left.Type.Datatype}) with {right.Name} ({right.Type.Datatype}), which have no type in common. "
            + "Select columns of like types, or CAST one.",
            _operation.Span);
        if (!EngineTypes.HasOrder(type) && _operation is not { Operator: AdqlSetOperator.Union, All: true })
        {
            throw new EngineException(
                $"Shapes on the sky can't be told apart by {name}, but the column {left.Name} holds them. Leave it out, or write UNION ALL.", _operation.Span);
        }

        return type;
    }
}
