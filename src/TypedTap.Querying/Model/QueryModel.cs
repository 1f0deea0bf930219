using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>
/// What a query asks for, as plain data: the front ends (expression trees now, Roslyn operations later) end here and
/// everything about ADQL begins here.
/// </summary>
public sealed record QueryModel : QueryBody
{
    /// <summary>The first table.</summary>
    public required QuerySource From { get; init; }

    /// <summary>The tables joined to it, in order.</summary>
    public ValueList<QueryJoin> Joins { get; init; } = ValueList<QueryJoin>.Empty;

    /// <summary>Conditions that must all hold.</summary>
    public ValueList<QueryPredicate> Filters { get; init; } = ValueList<QueryPredicate>.Empty;

    /// <summary>The values wanted of each row, in order; empty for an aggregate.</summary>
    public ValueList<QueryExpression> Outputs { get; init; } = ValueList<QueryExpression>.Empty;

    /// <summary>
    /// What the values are to be called in the answer, value by value, where names matter (to their author, or to a query around this one);
    /// null, and what is missing at the end, leaves it open.
    /// </summary>
    public ValueList<string?> OutputNames { get; init; } = ValueList<string?>.Empty;

    /// <summary>What rows are grouped by; empty unless <see cref="IsGrouped"/>.</summary>
    public ValueList<QueryExpression> GroupBy { get; init; } = ValueList<QueryExpression>.Empty;

    /// <summary>True if a row of the answer stands for a group; without keys all rows are one group, if there are any.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Conditions that groups must all meet.</summary>
    public ValueList<QueryPredicate> Having { get; init; } = ValueList<QueryPredicate>.Empty;

    /// <summary>The sort keys, most significant first.</summary>
    public ValueList<QueryOrder> OrderBy { get; init; } = ValueList<QueryOrder>.Empty;

    /// <summary>The most rows wanted, or null for all.</summary>
    public long? Limit { get; init; }

    /// <summary>How many rows are left out at the start, or null.</summary>
    public long? Offset { get; init; }

    /// <summary>True if equal rows are wanted once.</summary>
    public bool Distinct { get; init; }

    /// <summary>
    /// True if whoever reads the rows stops after <see cref="Limit"/> of them anyway, so that the service need not be told where rows are
    /// still dropped on the client.
    /// </summary>
    public bool LimitIsReaders { get; init; }

    /// <summary>
    /// True if conditions are to have ADQL's three values, where C# has two: a comparison with a null holds for no row, nor does its
    /// opposite.
    /// </summary>
    public bool AdqlNulls { get; init; }

    /// <summary>What is wanted of all rows together, instead of <see cref="Outputs"/>; null if rows are wanted.</summary>
    public QueryAggregate? Aggregate { get; init; }

    /// <summary>Comments for whoever reads the service's log, a line each.</summary>
    public ValueList<string> Tags { get; init; } = ValueList<string>.Empty;

    /// <inheritdoc/>
    public override int Width => Aggregate is null ? Outputs.Count : 1;

    /// <inheritdoc/>
    public override QueryExpression OutputAt(int ordinal) => Aggregate ?? Outputs[ordinal];
}
