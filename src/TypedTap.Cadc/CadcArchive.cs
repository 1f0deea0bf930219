using TypedTap.DataLink;
using TypedTap.Vosi;

namespace TypedTap.Cadc;

/// <summary>
/// The Canadian Astronomy Data Centre: its tables (CAOM, ObsCore) by LINQ, queries by region and name, the URLs of data, cut-outs,
/// downloads, logins. What any TAP service has (ADQL, jobs, uploads, the tables that it tells of) is at <see cref="TapArchive.Client"/>.
/// Making one sends nothing; keep it, and dispose of it at the end.
/// </summary>
/// <example>
/// <code>
/// using var cadc = new CadcArchive();
/// var planes = await cadc.QueryRegion("08h45m07.5s +54d18m00s", collection: "CFHT").ToListAsync();
/// await foreach (var data in cadc.DataUrlsAsync(planes))
///     foreach (var file in data.Files)
///         Console.WriteLine(file.Url);
/// </code>
/// </example>
[TapArchive("cadc")]
public sealed partial class CadcArchive
{
    private Uri? _links;

    /// <summary>The services beside TAP; those of the TAP service's own site unless set.</summary>
    public CadcEndpoints Endpoints
    {
        get => field ??= CadcEndpoints.Of(Client.BaseUrl);
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// The DataLink service: <see cref="CadcEndpoints.Links"/>, or the one that the capabilities of <see cref="CadcEndpoints.Operations"/>
    /// name, which are asked for once.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DataLinkException">They name none.</exception>
    /// <exception cref="TapException">They cannot be had, or read.</exception>
    public async ValueTask<Uri> GetLinksUrlAsync(CancellationToken cancellationToken = default)
    {
        if ((Endpoints.Links ?? _links) is { } known)
            return known;
        var url = CadcEndpoints.Append(Endpoints.Operations, "capabilities");
        var answer = await Client.DataLink.OpenAsync(url, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            var capabilities = await VosiCapabilitiesReader.ReadAsync(
                answer.Content, options: null, cancellationToken).ConfigureAwait(false);
            // CADC went from 1.0 to 1.1 of the standard: both are asked alike. The service is one, whoever asks.
            var found = capabilities.Find("ivo://ivoa.net/std/DataLink#links")?.Interfaces
                .OrderByDescending(static door => door.AllowsAnonymous)
                .SelectMany(static door => door.AccessUrls)
                .Select(static address => address.Url)
                .OfType<Uri>()
                .FirstOrDefault();
            return _links = found ?? throw new DataLinkException(
                $"The capabilities at {url} name no DataLink service (ivo://ivoa.net/std/DataLink#links), so that no data can be found. Set Endpoints.Links, or tell CADC's help desk.");
        }
    }
}
