namespace TypedTap.Adql.Syntax;

/// <summary>The set functions of ADQL.</summary>
public enum AdqlAggregateFunction
{
    /// <summary><c>COUNT</c>: how many values are not null.</summary>
    Count,

    /// <summary><c>SUM</c></summary>
    Sum,

    /// <summary><c>AVG</c></summary>
    Avg,

    /// <summary><c>MIN</c></summary>
    Min,

    /// <summary><c>MAX</c></summary>
    Max,
}
