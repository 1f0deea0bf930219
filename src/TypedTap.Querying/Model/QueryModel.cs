using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>
/// What a query asks for, as plain data: the front ends (expression trees now, Roslyn operations later) end here and
/// everything about ADQL begins here.
/// </summary>
public sealed record QueryModel
{
    /// <summary>The first table.</summary>
    public required QuerySource From { get; init; }

    /// <summary>The tables joined to it, in order.</summary>
    public ValueList<QueryJoin> Joins { get; init; } = ValueList<QueryJoin>.Empty;

    /// <summary>Conditions that must all hold.</summary>
    public ValueList<QueryPredicate> Filters { get; init; } = ValueList<QueryPredicate>.Empty;

    /// <summary>The values wanted of each row, in order; empty for an aggregate.</summary>
    public ValueList<QueryExpression> Outputs { get; init; } = ValueList<QueryExpression>.Empty;

    /// <summary>The sort keys, most significant first.</summary>
    public ValueList<QueryOrder> OrderBy { get; init; } = ValueList<QueryOrder>.Empty;

    /// <summary>The most rows wanted, or null for all.</summary>
    public long? Limit { get; init; }

    /// <summary>True if equal rows are wanted once.</summary>
    public bool Distinct { get; init; }

    /// <summary>
    /// True if whoever reads the rows stops after <see cref="Limit"/> of them anyway, so that the service need not be told where rows are still
    /// dropped on the client.
    /// </summary>
    public bool LimitIsReaders { get; init; }

    /// <summary>What is wanted of all rows together, instead of <see cref="Outputs"/>; null if rows are wanted.</summary>
    public QueryAggregate? Aggregate { get; init; }
}
