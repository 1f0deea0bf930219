namespace TypedTap.Querying.Model;

/// <summary>A condition with C#'s two values: what the user wrote is true or it is not, nulls included.</summary>
public abstract record QueryPredicate;
