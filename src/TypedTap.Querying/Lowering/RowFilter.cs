namespace TypedTap.Querying.Lowering;

/// <summary>A condition to be tested on a row that the service sent.</summary>
public abstract record RowFilter;
