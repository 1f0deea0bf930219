using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>A SELECT.</summary>
/// <param name="rows">The rows of FROM for which WHERE holds.</param>
/// <param name="sources">How many tables FROM has.</param>
/// <param name="output">What becomes of the rows.</param>
/// <param name="isCorrelated">Whether they depend on a query around.</param>
/// <param name="context">The running query.</param>
internal sealed class SelectPlan(RowSource rows, int sources, SelectOutput output, bool isCorrelated, QueryContext context) : QueryPlan
{
    public GroupStage? Groups { get; init; }

    /// <summary>The conditions that groups must meet.</summary>
    public Condition[] Having { get; init; } = [];

    public override IReadOnlyList<EngineColumn> Columns { get; } = [.. output.Items.Select(static item => item.Column)];

    public override bool IsCorrelated => isCorrelated;

    public override EngineTable Run(RowCursor? outer, long limit = long.MaxValue)
    {
        var cursor = new RowCursor(sources, outer);
        if (Groups is null)
            return output.Collect(rows, cursor, limit);
        RowSource groups = new TableScan(0, Groups.Run(rows, cursor), context);
        return output.Collect(Having.Length == 0 ? groups : new FilterRows(groups, Having), new RowCursor(1, outer), limit);
    }
}
