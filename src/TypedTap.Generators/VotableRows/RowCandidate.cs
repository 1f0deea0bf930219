using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.VotableRows;

/// <summary>A type that wants to be a row: what is to be written, null if it cannot be, and what there is to tell.</summary>
internal sealed record RowCandidate(RowModel? Model, ValueList<DiagnosticInfo> Problems);
