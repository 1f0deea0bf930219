namespace TypedTap.Adql;

/// <summary>How a query is laid out; the tokens are the same.</summary>
public enum AdqlLayout
{
    /// <summary>Everything on one line.</summary>
    OneLine,

    /// <summary>A line for each clause and join.</summary>
    Clauses,

    /// <summary>A line for each clause, join, column and condition; subqueries are indented.</summary>
    Indented,
}
