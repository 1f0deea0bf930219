using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows whose column begins with, ends with or contains a text, character by character; a null does not.</summary>
public sealed record RowTextFilter(int Ordinal, QueryTextMatch Match) : RowFilter;
