using System.Net;
using TypedTap.Http;
using TypedTap.Uws.Jobs;

namespace TypedTap.Uws;

/// <content>Errors and results.</content>
public partial class UwsJob
{
    /// <summary>Why the job failed, in the service's words: from its error document, and without one from its summary.</summary>
    /// <returns>Null when the service tells of no error.</returns>
    /// <exception cref="TapException">The service could not be asked, and the summary says nothing either.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<UwsErrorReport?> GetErrorAsync(CancellationToken cancellationToken = default)
    {
        await EnsureSeenAsync(cancellationToken).ConfigureAwait(false);
        var summary = Info.ErrorSummary is { } told
            ? new UwsErrorReport(ServerText.Clean(told.Message)) { Type = told.Type }
            : null;
        UwsErrorReport? document;
        try
        {
            document = await UwsErrorDocument.ReadAsync(
                _service.Channel, UwsLocation.Part(Url, "error"), cancellationToken).ConfigureAwait(false);
        }
        catch (TapException) when (summary is { Message.Length: > 0 })
        {
            return summary;
        }

        if (document is null)
            return summary;
        return document.Type == UwsErrorType.Unspecified && summary is not null ? document with { Type = summary.Type } : document;
    }

    /// <summary>Throws if the job failed, was stopped, or has lost its results.</summary>
    /// <exception cref="UwsJobException">The phase is ERROR, ABORTED or ARCHIVED; the service's words are in it.</exception>
    /// <exception cref="TapException">The service could not be asked for the job.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task ThrowIfFailedAsync(CancellationToken cancellationToken = default)
    {
        await EnsureSeenAsync(cancellationToken).ConfigureAwait(false);
        if (Phase is not (UwsPhase.Error or UwsPhase.Aborted or UwsPhase.Archived))
            return;
        UwsErrorReport? report = null;
        TapException? silence = null;
        try
        {
            report = await GetErrorAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TapException e)
        {
            silence = e;
        }

        throw Failed(report, silence);
    }

    /// <summary>Opens a result; dispose of the answer.</summary>
    /// <param name="id">Its name; null for the result by the rule of <see cref="UwsResultChoice"/>.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="ArgumentException">There is no result of that name.</exception>
    /// <exception cref="UwsJobException">The job failed.</exception>
    /// <exception cref="InvalidOperationException">The job is not done.</exception>
    /// <exception cref="TapException">The result cannot be chosen or had.</exception>
    internal async Task<TapHttpResponse> OpenResultAsync(string? id, CancellationToken cancellationToken)
    {
        await ThrowIfFailedAsync(cancellationToken).ConfigureAwait(false);
        if (Phase != UwsPhase.Completed)
        {
            throw new InvalidOperationException(
                $"The job {SafeUrl.Print(Url)} is not done (last seen {Phase.Keyword()}), and there is no result before. Wait "
                + "for it first.");
        }

        var result = id is null ? UwsResultChoice.Choose(Info, Url) : UwsResultChoice.Named(Info, id, Url);
        // A job of TAP has its result there whether it says so or not (TAP 1.1, section 5.3).
        if (result is null)
            return await OpenAsync(UwsLocation.Part(Url, "results/result"), cancellationToken).ConfigureAwait(false);
        try
        {
            return await OpenAsync(result.Href!, cancellationToken).ConfigureAwait(false);
        }
        catch (TapResponseException e) when (e.StatusCode == HttpStatusCode.Forbidden && result.Id.Length > 0)
        {
            if (await BelowJobAsync(result, cancellationToken).ConfigureAwait(false) is { } answer)
                return answer;
            throw;
        }
    }

    // DaCHS lists results of SODA jobs by URLs at which it then denies them; UWS 1.1, section 2.2.2.3, has them below the job all the same.
    private async Task<TapHttpResponse?> BelowJobAsync(UwsResult result, CancellationToken cancellationToken)
    {
        var url = UwsLocation.Part(Url, "results/" + Uri.EscapeDataString(result.Id));
        if (url == result.Href)
            return null;
        try
        {
            return await OpenAsync(url, cancellationToken).ConfigureAwait(false);
        }
        catch (TapException)
        {
            // What the service says of its own URL tells more.
            return null;
        }
    }

    private async Task<TapHttpResponse> OpenAsync(Uri href, CancellationToken cancellationToken)
    {
        var url = UwsLocation.Upgraded(_service.JobsUrl, href, _service.Scope);
        var answer = await _service.Channel.GetResultAsync(url, _service.GivesFiles, cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccess)
            return answer;
        await using (answer.ConfigureAwait(false))
            throw await _service.Channel.ReadErrorAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private UwsJobException Failed(UwsErrorReport? report, TapException? silence)
    {
        var words = report?.Message ?? "";
        var what = Phase switch
        {
            UwsPhase.Error => "failed",
            UwsPhase.Aborted when _isAborted => "was stopped through this handle",
            UwsPhase.Aborted => "was stopped",
            _ => "is over, and the service has thrown its results away (ARCHIVED)",
        };
        var message = $"The job {SafeUrl.Print(Url)} {what}"
            + (words.Length > 0 ? $": {words}" : Phase == UwsPhase.Error ? ": (the service does not say why)" : ".")
            + (report?.Type == UwsErrorType.Transient ? " The service calls the error transient: another try may succeed." : "")
            + (report?.RequestId is { } request ? $" [its request id: {request}]" : "")
            + (silence is null ? "" : $" Its error document could not be had: {silence.Message}");
        return new UwsJobException(message, silence)
        {
            JobUrl = Url,
            Info = Info,
            ServerMessage = words,
            ErrorType = report?.Type ?? UwsErrorType.Unspecified,
            RequestId = report?.RequestId,
        };
    }
}
