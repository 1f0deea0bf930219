using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Soda;

namespace TypedTap.Cadc;

/// <summary>
/// A part of an image that can be fetched; nothing is, before <see cref="OpenAsync"/>, <see cref="SaveAsync"/> or a download. What cannot
/// be fetched says why (<see cref="Problem"/>).
/// </summary>
public sealed class CadcImage
{
    private readonly SodaService? _service;
    private readonly SodaRequest? _request;

    private CadcImage(string publisherId, SodaService? service, SodaRequest? request, Uri? url, Exception? problem)
    {
        PublisherId = publisherId;
        _service = service;
        _request = request;
        Url = url;
        Problem = problem;
    }

    /// <summary>The plane's <c>publisherID</c>.</summary>
    public string PublisherId { get; }

    /// <summary>The URI of the file that it is cut out of: <c>cadc:CFHT/2234132o.fits.fz</c>; null where there is none.</summary>
    public string? ArtifactUri => _service?.Id;

    /// <summary>The service that cuts it out, with the limits that it tells; null where there is none.</summary>
    public SodaService? Service => _service;

    /// <summary>The URL of the cut-out; null where there is a <see cref="Problem"/>.</summary>
    public Uri? Url { get; }

    /// <summary>
    /// Why there is none: a <see cref="ServiceParameterException"/> where the image does not reach the region, a
    /// <see cref="DataLinkException"/> where nothing is known of the plane, or DataLink tells a fault of the cut-out.
    /// </summary>
    public Exception? Problem { get; }

    /// <summary>Fetches it, as it comes. Dispose of the answer.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ServiceParameterException">The image does not reach the region. Nothing was sent.</exception>
    /// <exception cref="DataLinkException">Nothing is known of the plane.</exception>
    /// <exception cref="ServiceFaultException">
    /// The service says why there is nothing; <see cref="ServiceFaultKind.NoContent"/> where nothing is common after all.
    /// </exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<ServiceAnswer> OpenAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfProblem();
        return await _service!.CutOutAsync(_request!, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fetches it into a file, which has its name only when it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    /// <inheritdoc cref="OpenAsync" path="/exception"/>
    public async Task<long> SaveAsync(string path, bool overwrite = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var answer = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
            return await answer.SaveAsync(path, overwrite, progress: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// It as something to download, with others: <c>cadc.Client.Downloads.DownloadAsync(images, image => image.ToDownload(), "images")</c>.
    /// </summary>
    /// <exception cref="ServiceParameterException">The image does not reach the region.</exception>
    /// <exception cref="DataLinkException">Nothing is known of the plane.</exception>
    public TapDownload ToDownload()
    {
        ThrowIfProblem();
        return new TapDownload(Url!);
    }

    /// <summary>The URL, or why there is none.</summary>
    public override string ToString() => Url?.AbsoluteUri ?? $"{PublisherId}: {Problem!.Message}";

    internal static CadcImage Of(string publisherId, SodaService service, SodaRequest request)
    {
        try
        {
            return new CadcImage(publisherId, service, request, service.Call(request).ToUrl(), null);
        }
        catch (Exception e) when (e is ServiceParameterException or InvalidOperationException)
        {
            return new CadcImage(publisherId, service, request, null, e);
        }
    }

    internal static CadcImage Missing(DataLinks links)
    {
        try
        {
            links.OrThrow();
        }
        catch (DataLinkException e)
        {
            return new CadcImage(links.Id, null, null, null, e);
        }

        throw new ArgumentException("There are links.", nameof(links));
    }

    /// <summary>What links say of cut-outs that they do not give.</summary>
    internal static IEnumerable<CadcImage> Faulty(DataLinks links)
    {
        foreach (var row in links.Faults.Where(static row => row.Semantics.Is(DataLinkSemantics.Cutout)))
            yield return Of($"{links.Id} has a cut-out that cannot be had: {row}.", row.Fault);
        if (links.IsTruncated)
            yield return Of($"{links.Id} has more links than the service gave, and there may be cut-outs among them.", null);

        CadcImage Of(string message, DataLinkFault? fault) =>
            new(links.Id, null, null, null, new DataLinkException(message) { Id = links.Id, Outcome = links.Outcome, Fault = fault });
    }

    private void ThrowIfProblem()
    {
        if (Problem is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Problem);
    }
}
