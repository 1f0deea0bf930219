using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Snapshots;

/// <summary>A table some of whose datatypes no vocabulary has; reported only if the table is selected.</summary>
internal sealed record DoubtfulTable(string Table, string Columns, LocationInfo Location);
