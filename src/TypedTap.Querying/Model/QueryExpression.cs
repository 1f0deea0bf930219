namespace TypedTap.Querying.Model;

/// <summary>A value in a query, independent of how it was written in C#.</summary>
public abstract record QueryExpression;
