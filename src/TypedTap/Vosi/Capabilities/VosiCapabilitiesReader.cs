using TypedTap.Adql;
using TypedTap.Vosi.Reading;

namespace TypedTap.Vosi;

/// <summary>Reads lists of capabilities (VOSI 1.1, section 2), and registry records for the capabilities in them.</summary>
public static class VosiCapabilitiesReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="options">Bounds; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="VosiException">It is not such a document, not well-formed, or exceeds a bound.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<VosiCapabilities> ReadAsync(
        Stream stream,
        VosiReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        using var xml = new VosiXml(stream, options, cancellationToken);
        var root = await xml.ReadRootAsync().ConfigureAwait(false);
        var isRoot = root == "capabilities";
        var found = new List<VosiCapability>();
        if (root == "capability")
            found.Add(await CapabilityParser.ReadAsync(xml).ConfigureAwait(false));
        while (await xml.NextElementAsync().ConfigureAwait(false))
        {
            if (xml.Name == "capability")
                found.Add(await CapabilityParser.ReadAsync(xml).ConfigureAwait(false));
        }

        if (found.Count == 0 && !isRoot)
            throw xml.OtherDocument("a list of capabilities (VOSI)");
        if (found.Count == 0)
            xml.Report(VosiDiagnosticCode.Nothing, "The list has no capability.");
        if (!isRoot)
            xml.Report(VosiDiagnosticCode.OtherRoot, $"The document is one of <{VosiXml.Shown(root)}>; its capabilities were taken.");
        return new VosiCapabilities
        {
            RootElement = root,
            Capabilities = [.. found],
            Diagnostics = xml.Log.ToList(),
        };
    }
}
