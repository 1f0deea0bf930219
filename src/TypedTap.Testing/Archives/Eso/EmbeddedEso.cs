using System.Collections.Concurrent;
using TypedTap.Testing.Archives;

namespace TypedTap.Testing;

/// <summary>
/// ESO's services around TAP, for an <see cref="EmbeddedTapService"/>: DataLink, CalSelector in all of its forms and headers at the
/// service's origin, the data portal with files, night logs and SODA at the second one, with redirects between them. Files may be added
/// while it runs.
/// </summary>
/// <example>
/// <code>
/// var eso = new EmbeddedEso().Add(new EmbeddedEsoFile("SPHER.2016-09-26T03:04:09.308", bytes));
/// await using var service = await EmbeddedTapService.StartAsync(database, new() { Profile = EmbeddedProfile.Eso, Endpoints = eso.Endpoints
/// });
/// </code>
/// </example>
public sealed class EmbeddedEso
{
    internal const string LinksPath = "/datalink/links";
    internal const string CalSelectorPath = "/calselector/v1/associations";
    internal const string HeaderPath = "/hdr";
    internal const string FilesPath = "/dataPortal/file/";
    internal const string SodaPath = "/dataPortal/soda/sync";

    private readonly ConcurrentDictionary<string, EmbeddedEsoFile> _files = new(StringComparer.Ordinal);

    /// <summary>Makes an archive without files.</summary>
    public EmbeddedEso()
    {
        var (links, calSelector, portal) = (new EsoLinks(this), new EsoCalSelector(this), new EsoPortal(this));
        Endpoints =
        [
            new EmbeddedEndpoint(LinksPath, links.Answer),
            new EmbeddedEndpoint(CalSelectorPath, calSelector.Answer),
            new EmbeddedEndpoint(HeaderPath, portal.Header),
            new EmbeddedEndpoint(FilesPath, portal.File) { IsElsewhere = true },
            new EmbeddedEndpoint(SodaPath, portal.Soda) { IsElsewhere = true },
        ];
    }

    /// <summary>The services, for <see cref="EmbeddedTapServiceOptions.Endpoints"/>.</summary>
    public IReadOnlyList<EmbeddedEndpoint> Endpoints { get; }

    /// <summary>Adds a file, or replaces the one of its identifier.</summary>
    public EmbeddedEso Add(EmbeddedEsoFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _files[file.DpId] = file;
        return this;
    }

    /// <summary>The file of an identifier; null where there is none.</summary>
    internal EmbeddedEsoFile? Find(string? dpId) => dpId is null ? null : _files.GetValueOrDefault(dpId);

    /// <summary>The file, if the user may see it: for others there is none.</summary>
    internal EmbeddedEsoFile? Find(string? dpId, string? user) =>
        Find(dpId) is { } file && (file.Owner is null || file.Owner == user) ? file : null;
}
