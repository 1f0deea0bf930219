using TypedTap.Vosi.Reading;

namespace TypedTap.Vosi;

/// <summary>
/// Reads sets of tables (VOSI 1.1, section 4): documents of <c>/tables</c>, of a single table, and registry records that hold tables.
/// </summary>
public static class VosiTableSetReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="options">Bounds; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tables. A document about one table gives a schema without a name with that table in it.</returns>
    /// <exception cref="VosiException">It is not such a document, not well-formed, or exceeds a bound.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<VosiTableSet> ReadAsync(
        Stream stream,
        VosiReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        using var xml = new VosiXml(stream, options, cancellationToken);
        var root = await xml.ReadRootAsync().ConfigureAwait(false);
        var builder = new TableSetBuilder(xml);
        var isTables = root is "tableset" or "table" or "schema";
        var found = false;
        for (var more = true; more; more = await xml.NextElementAsync().ConfigureAwait(false))
            found |= await builder.TakeAsync().ConfigureAwait(false);

        if (!found)
            throw xml.OtherDocument("a set of tables (VOSI)");
        if (!isTables)
            xml.Report(VosiDiagnosticCode.OtherRoot, $"The document is one of <{VosiXml.Shown(root)}>; its tables were taken.");
        return builder.Build(root);
    }
}
