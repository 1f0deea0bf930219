using System.Collections.Concurrent;
using TypedTap.Sky;
using TypedTap.Testing.Archives.Cadc;

namespace TypedTap.Testing;

/// <summary>
/// What CADC has beside its TAP service, for an <see cref="EmbeddedTapService"/>: DataLink with its cut after 100 rows (caom2ops), cut-outs
/// at once and by jobs, packages, storage that redirects to another origin by URLs that let one in, with ranges and digests (raven, minoc),
/// and the resolver of names. <see cref="Options"/> puts it into a service.
/// </summary>
/// <example>
/// <code>
/// var cadc = new EmbeddedCadc().Add("ivo://cadc.nrc.ca/CFHT?2376828/2376828o", new EmbeddedCadcFile("cadc:CFHT/2376828o.fits.fz", bytes));
/// await using var service = await EmbeddedTapService.StartAsync(database, cadc.Options());
/// </code>
/// </example>
public sealed class EmbeddedCadc
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<EmbeddedCadcFile>> _planes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EmbeddedCadcFile> _files = new(StringComparer.Ordinal);
    private readonly CadcResolver _resolver = new();
    private readonly EmbeddedEndpoint[] _endpoints;

    /// <summary>Makes an archive without files.</summary>
    public EmbeddedCadc()
    {
        var storage = new CadcStorage(_files);
        var operations = new CadcOperations(_planes);
        var cutouts = new CadcCutouts(_files, storage);
        _endpoints =
        [
            new("/caom2ops/capabilities", static call => EmbeddedReply.Text(CadcCapabilities.Of(call.Root), contentType: "text/xml")),
            new(CadcOperations.LinksPath, operations.Links),
            new(CadcOperations.PackagePath, operations.Package),
            new(CadcOperations.CutoutPath, cutouts.Cut),
            EmbeddedEndpoint.OfJobs(CadcOperations.CutoutJobsPath, cutouts.Cuts),
            new(CadcCutouts.EchoPath, CadcCutouts.Echo),
            new(CadcStorage.LocatorPath, storage.Locate),
            new(CadcStorage.SitePath, storage.Deliver) { IsElsewhere = true },
            new("/cadc-target-resolver/find", _resolver.Find),
        ];
    }

    /// <summary>Adds files of a plane; those that it has already stay.</summary>
    /// <param name="publisherId">The plane's <c>publisherID</c>, which DataLink is asked with.</param>
    /// <param name="files">Its files, with URIs that no other file has.</param>
    /// <exception cref="ArgumentException">There is a file of such a URI.</exception>
    public EmbeddedCadc Add(string publisherId, params IReadOnlyList<EmbeddedCadcFile> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publisherId);
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            if (!_files.TryAdd(file.Uri, file))
                throw new ArgumentException($"There is a file {file.Uri} already.", nameof(files));
        }

        _planes.AddOrUpdate(publisherId, files, (_, before) => [.. before, .. files]);
        return this;
    }

    /// <summary>Adds a name that the resolver knows.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="position">Where it is.</param>
    /// <param name="objectType">What it is, as SIMBAD abbreviates it.</param>
    public EmbeddedCadc AddTarget(string name, SkyPoint position, string? objectType = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _resolver.Add(name, position, objectType);
        return this;
    }

    /// <summary>Options of a service that has all this, and otherwise CADC's ways.</summary>
    /// <param name="options">Everything else: accounts, faults, the clock. Null for nothing else.</param>
    public EmbeddedTapServiceOptions Options(EmbeddedTapServiceOptions? options = null)
    {
        options ??= new EmbeddedTapServiceOptions();
        return options with
        {
            Profile = EmbeddedProfile.Cadc,
            Endpoints = [.. options.Endpoints, .. _endpoints],
            // Results with the column describe the service, as CADC's do.
            Descriptors = [
                .. options.Descriptors, new EmbeddedDescriptor("links", "publisherID", new Uri(CadcOperations.LinksPath, UriKind.Relative))
            ],
        };
    }
}
