namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows whose column is null.</summary>
public sealed record RowNullFilter(int Ordinal) : RowFilter;
