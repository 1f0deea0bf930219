using TypedTap.Metadata;

namespace TypedTap.Generators.Catalogs;

/// <summary>A selected table with the names of its record and of the static class beside it, unique in the namespace.</summary>
internal sealed record NamedTable(string RecordName, string TableClassName, TapTableInfo Table);
