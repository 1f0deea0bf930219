using TypedTap.Vosi.Reading;

namespace TypedTap.Vosi;

/// <summary>Reads documents about availability (VOSI 1.1, section 5).</summary>
public static class VosiAvailabilityReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="stream">The document; it stays open.</param>
    /// <param name="options">Bounds; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="VosiException">It is not such a document, not well-formed, or exceeds a bound.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<VosiAvailability> ReadAsync(
        Stream stream,
        VosiReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        using var xml = new VosiXml(stream, options, cancellationToken);
        var root = await xml.ReadRootAsync().ConfigureAwait(false);
        if (root != "availability")
            throw xml.OtherDocument("a document about availability (VOSI)");

        var parent = xml.Depth;
        string? available = null;
        string? upSince = null;
        string? downAt = null;
        string? backAt = null;
        List<string> notes = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "available":
                    available = await xml.OnceAsync(available).ConfigureAwait(false);
                    break;
                case "upSince":
                    upSince = await xml.OnceAsync(upSince).ConfigureAwait(false);
                    break;
                case "downAt":
                    downAt = await xml.OnceAsync(downAt).ConfigureAwait(false);
                    break;
                case "backAt":
                    backAt = await xml.OnceAsync(backAt).ConfigureAwait(false);
                    break;
                case "note":
                    xml.Keep();
                    notes.Add(await xml.TextAsync().ConfigureAwait(false));
                    break;
            }
        }

        // The rest may still be ill-formed.
        while (await xml.NextElementAsync().ConfigureAwait(false))
        {
        }

        var isAvailable = Texts.Truth(available);
        if (available is null)
            xml.Report(VosiDiagnosticCode.Nothing, "The document does not say whether the service is available.");
        else if (isAvailable is null)
            xml.Report(VosiDiagnosticCode.BadValue, $"'{VosiXml.Shown(available)}' is neither true nor false.");
        return new VosiAvailability
        {
            RootElement = root,
            IsAvailable = isAvailable,
            UpSince = Time(xml, upSince),
            DownAt = Time(xml, downAt),
            BackAt = Time(xml, backAt),
            Notes = [.. notes],
            Diagnostics = xml.Log.ToList(),
        };
    }

    private static VosiTime? Time(VosiXml xml, string? text)
    {
        if (text.OrNull() is null)
            return null;
        var time = Texts.Time(text!);
        if (time is null)
            xml.Report(VosiDiagnosticCode.BadValue, $"'{VosiXml.Shown(text!)}' is no time.");
        return new VosiTime(text!, time);
    }
}
