namespace TypedTap.Adql.Syntax;

/// <summary>A SELECT query.</summary>
public sealed record AdqlSelect : AdqlNode
{
    /// <summary>True for SELECT DISTINCT.</summary>
    public bool Distinct { get; init; }

    /// <summary>The most rows wanted (TOP), or null.</summary>
    public long? Top { get; init; }

    /// <summary>The columns of the result, at least one.</summary>
    public required ValueList<AdqlSelectItem> Items { get; init; }

    /// <summary>The tables; ADQL has no query without.</summary>
    public required AdqlTableReference From { get; init; }

    /// <summary>The condition that rows must meet, or null.</summary>
    public AdqlCondition? Where { get; init; }

    /// <summary>The sort keys, most significant first.</summary>
    public ValueList<AdqlOrderItem> OrderBy { get; init; } = ValueList<AdqlOrderItem>.Empty;
}
