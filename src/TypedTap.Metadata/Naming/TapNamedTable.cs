namespace TypedTap.Metadata;

/// <summary>A table with its names in C#, unique in the namespace.</summary>
/// <param name="RecordName">The name of the record.</param>
/// <param name="TableClassName">The name of the static class beside it: the record's and <c>Table</c>.</param>
/// <param name="Table">The table.</param>
public sealed record TapNamedTable(string RecordName, string TableClassName, TapTableInfo Table);
