namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows whose column is null, or, negated, is not.</summary>
public sealed record RowNullFilter(int Ordinal, bool Negated) : RowFilter;
