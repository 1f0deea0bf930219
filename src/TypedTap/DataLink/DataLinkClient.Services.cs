using TypedTap.DataLink.Asking;
using TypedTap.Http;

namespace TypedTap.DataLink;

/// <content>Described services.</content>
public sealed partial class DataLinkClient
{
    /// <summary>Calls a described service and gives its answer as it comes. Dispose of it.</summary>
    /// <param name="call">The call, from <see cref="ServiceDescriptor.Call()"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ServiceParameterException">A parameter is missing; nothing has been sent.</exception>
    /// <exception cref="InvalidOperationException">The descriptor has no URL that can be asked.</exception>
    /// <exception cref="ServiceFaultException">
    /// The service says why it gives nothing: in the words of SODA or DataLink, or by an empty answer (204).
    /// </exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<ServiceAnswer> CallAsync(ServiceCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var answer = await _http.SendAsync(ServiceRequest.Of(call), cancellationToken).ConfigureAwait(false);
        return await ServiceAnswer.OpenAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Opens what a link leads to: its URL, or its service if that wants nothing but what the row has. Dispose of the answer.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">It is no link: it says why there is none.</exception>
    /// <inheritdoc cref="CallAsync" path="/exception"/>
    public async Task<ServiceAnswer> OpenAsync(DataLinkRow link, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (!link.IsLink)
            throw new ArgumentException($"There is nothing to open: {link}", nameof(link));
        if (link.Service is { } service && link.AccessUrl is null)
            return await CallAsync(service.Call(link), cancellationToken).ConfigureAwait(false);
        return await AnsweredAsync(ServiceRequest.Get(link.AccessUrl!, "datalink.open"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Opens a URL of the archive beside TAP and DataLink: a page about a file, a service that describes itself nowhere. Like URLs out of
    /// documents it is asked with the login only if it is of its origins, and anonymously otherwise. Dispose of the answer.
    /// </summary>
    /// <param name="url">Its URL.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The URL is no absolute http(s) URL.</exception>
    /// <exception cref="ServiceFaultException">The service says why it gives nothing.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public Task<ServiceAnswer> OpenAsync(Uri url, CancellationToken cancellationToken = default) =>
        AnsweredAsync(ServiceRequest.Get(Checked(url, nameof(url)), "datalink.open"), cancellationToken);

    /// <summary>The same by POST, for more parameters than a URL holds. It is taken for a question, which may be repeated.</summary>
    /// <param name="url">Its URL.</param>
    /// <param name="parameters">Names and values of the form.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <inheritdoc cref="OpenAsync(Uri, CancellationToken)" path="/exception"/>
    public Task<ServiceAnswer> OpenAsync(
        Uri url, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return AnsweredAsync(ServiceRequest.PostForm(Checked(url, nameof(url)), [.. parameters], "datalink.open"), cancellationToken);
    }

    /// <summary>The request that a call would be sent as, for logs, help desks and curl; nothing is sent.</summary>
    /// <exception cref="ServiceParameterException">A parameter is missing.</exception>
    /// <exception cref="InvalidOperationException">The descriptor has no URL that can be asked.</exception>
    public TapRequest ToRequest(ServiceCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _http.Describe(ServiceRequest.Of(call));
    }

    private async Task<ServiceAnswer> AnsweredAsync(TapHttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await ServiceAnswer.OpenAsync(answer, cancellationToken).ConfigureAwait(false);
    }
}
