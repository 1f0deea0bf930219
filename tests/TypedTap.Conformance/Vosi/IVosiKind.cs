using System.Text.Json;

namespace TypedTap.Conformance.Vosi;

/// <summary>A kind of document: how it is read, and how that is compared with the truth.</summary>
internal interface IVosiKind
{
    /// <summary>Reads a document and compares it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="truth">What others extracted; null when only the outcome counts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The differences, a line each.</returns>
    Task<IReadOnlyList<string>> CompareAsync(Stream document, JsonElement? truth, CancellationToken cancellationToken);
}
