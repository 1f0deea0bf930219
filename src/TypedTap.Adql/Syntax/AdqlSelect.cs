namespace TypedTap.Adql.Syntax;

/// <summary>A SELECT query (BNF: select_query). <c>SELECT ALL</c>, the default, is not kept apart.</summary>
public sealed record AdqlSelect : AdqlQuery
{
    /// <summary>True for SELECT DISTINCT.</summary>
    public bool Distinct { get; init; }

    /// <summary>The most rows wanted (TOP), or null.</summary>
    public long? Top { get; init; }

    /// <summary>The columns of the result, at least one; a lone <c>*</c> is an <see cref="AdqlWildcard"/>.</summary>
    public required ValueList<AdqlSelectElement> Items { get; init; }

    /// <summary>The table references, at least one: ADQL has no query without. A comma between two is their cross product.</summary>
    public required ValueList<AdqlTableReference> From { get; init; }

    /// <summary>The condition that rows must meet, or null.</summary>
    public AdqlCondition? Where { get; init; }

    /// <summary>What rows are grouped by; ADQL 2.0 knows columns only.</summary>
    public ValueList<AdqlExpression> GroupBy { get; init; } = ValueList<AdqlExpression>.Empty;

    /// <summary>The condition that groups must meet, or null.</summary>
    public AdqlCondition? Having { get; init; }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitSelect(this);
}
