using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>A table of WITH. Its query is run once, when its rows are first needed.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Plan">Its query; null while that is being planned, when it can't be named.</param>
internal sealed record CommonTable(string Name, QueryPlan? Plan)
{
    private EngineTable? _rows;

    public EngineTable Rows => _rows ??= Plan!.Run(null);
}
