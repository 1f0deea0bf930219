namespace TypedTap.Conformance.Schemas;

/// <summary>A document, or several that belong together, and what is to come of it.</summary>
/// <param name="Name">What it is called in a report.</param>
/// <param name="Place">Where that is said.</param>
/// <param name="Kind">What it is: <c>vosi-tables</c>, <c>capabilities</c>, <c>result-votable</c>.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Expected">How much is to be in it; null if it is to be refused.</param>
internal sealed record SchemaDocument(
    string Name, string Place, string Kind, Func<CancellationToken, Task<SchemaContent>> Read, SchemaCount? Expected);
