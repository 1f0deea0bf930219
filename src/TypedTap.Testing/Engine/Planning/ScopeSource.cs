using TypedTap.Adql;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A table of a FROM clause.</summary>
internal sealed class ScopeSource
{
    /// <summary>A table whose rows are known while the query is planned.</summary>
    public ScopeSource(int position, string name, AdqlTableName? table, EngineTable rows)
        : this(position, name, table, rows.Columns) => Rows = rows;

    /// <summary>A subquery that depends on the row of a query around, so that its rows change.</summary>
    public ScopeSource(int position, string name, QueryPlan plan)
        : this(position, name, null, plan.Columns)
    {
        Plan = plan;
        Slots = [.. plan.Columns.Select(static column => ColumnSlot.For(column.Type))];
    }

    private ScopeSource(int position, string name, AdqlTableName? table, IReadOnlyList<EngineColumn> columns)
    {
        Position = position;
        Name = name;
        Table = table;
        Columns = columns;
        ScopeColumns = [.. columns.Select((_, ordinal) => new ScopeColumn(this, ordinal))];
    }

    /// <summary>The place in FROM, from 0: its row is at this place of a cursor.</summary>
    public int Position { get; }

    /// <summary>The alias as written, or the table's own name; empty for the result of a set operation that is ordered.</summary>
    public string Name { get; }

    /// <summary>The table's name as written, if no alias hides it.</summary>
    public AdqlTableName? Table { get; }

    public IReadOnlyList<EngineColumn> Columns { get; }

    public IReadOnlyList<ScopeColumn> ScopeColumns { get; }

    public EngineTable? Rows { get; }

    public QueryPlan? Plan { get; }

    /// <summary>Where the values of <see cref="Plan"/>'s rows are; empty without.</summary>
    public IReadOnlyList<ColumnSlot> Slots { get; } = [];

    /// <summary>Whether the table stays, so that an index over all of it may be worth its while.</summary>
    public bool IsStored { get; init; }

    public ulong Bit => 1UL << Position;

    /// <summary>How messages name it.</summary>
    public override string ToString() => Name.Length == 0 ? "the result" : Table?.ToString() ?? Name;
}
