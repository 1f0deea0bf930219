using System.Globalization;
using System.Net;
using TypedTap.Http;
using TypedTap.Uws.Reading;

namespace TypedTap.Uws.Jobs;

/// <summary>Finds out which job an answer to the request for one tells of.</summary>
internal static class UwsCreation
{
    /// <summary>
    /// The URL of the job. The standard has it in the Location of a 303, below a list of jobs. One elsewhere, or of a 201, 301 or 302, is
    /// taken as well, once the service has shown that there is a job or where it leads on to; so is a 200 with the job itself.
    /// </summary>
    public static async Task<Uri> JobOfAsync(UwsService service, TapHttpResponse answer, string? runId, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        if (!UwsRedirect.IsDone(answer.StatusCode))
        {
            var refusal = await service.Channel.ReadErrorAsync(answer, cancellationToken).ConfigureAwait(false);
            // A front end that lost the service cannot know what the service did.
            throw status is 502 or 504 ? Uncertain(service, runId, refusal) : refusal;
        }

        if (answer.Location is { } location)
        {
            if (!UwsLocation.TryAccept(service.JobsUrl, location, service.Scope, out var job, out var reason))
            {
                throw Uncertain(service, runId, new TapResponseException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{SafeUrl.Print(answer.FinalUrl)} says that the job is at {SafeUrl.Print(location)} (HTTP {status}), which "
                    + $"is not used: {reason}. Use the URL by which the service calls itself."))
                {
                    Url = SafeUrl.Redact(answer.FinalUrl),
                    StatusCode = answer.StatusCode,
                });
            }

            return answer.StatusCode == HttpStatusCode.SeeOther && UwsLocation.LooksLikeAJob(service.JobsUrl, job)
                ? job
                : await VerifiedAsync(service, job, status, runId, cancellationToken).ConfigureAwait(false);
        }

        return await DescribedAsync(service, answer, runId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a request may have reached the service although its exchange failed.</summary>
    public static bool MayHaveArrived(TapException failure) => failure switch
    {
        TapTimeoutException timeout => timeout.Kind != TapTimeoutKind.Connect,
        TapTransportException transport => (transport.InnerException as HttpRequestException)?.HttpRequestError is not
            (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError),
        _ => true,
    };

    /// <summary>What to throw when there may be a job that nobody knows of.</summary>
    public static UwsCreationException Uncertain(UwsService service, string? runId, TapException cause)
    {
        var which = string.IsNullOrEmpty(runId) ? "those made just now" : $"those with the RUNID '{ServerText.Clean(runId, 100)}'";
        return new UwsCreationException(
            $"{cause.Message} A job may have been made all the same: before asking again, list the jobs of "
            + $"{SafeUrl.Print(service.JobsUrl)} "
            + $"(ListJobsAsync) and look for {which}.",
            cause)
        { Url = SafeUrl.Redact(service.JobsUrl), RunId = runId, Request = cause.Request };
    }

    private static async Task<Uri> VerifiedAsync(
        UwsService service, Uri job, int status, string? runId, CancellationToken cancellationToken)
    {
        var reply = await service.Channel.ReadJobAsync(job, null, cancellationToken).ConfigureAwait(false);
        if (reply.Info is not null && UwsLocation.TryAccept(service.JobsUrl, reply.Url!, service.Scope, out var found, out _))
            return found;
        var lead = string.Create(
            CultureInfo.InvariantCulture,
            $"{SafeUrl.Print(service.JobsUrl)} answered with HTTP {status}, and where it leads, {SafeUrl.Print(job)}, is no job of this service");
        throw Uncertain(service, runId, new UwsException(
            lead + (reply.Failure is { } failure ? $": {failure.Message}" : "."), reply.Failure) { Url = SafeUrl.Redact(job) });
    }

    private static async Task<Uri> DescribedAsync(
        UwsService service, TapHttpResponse answer, string? runId, CancellationToken cancellationToken)
    {
        const int Limit = 4 * 1024 * 1024;
        await answer.BufferAsync(Limit, cancellationToken).ConfigureAwait(false);
        try
        {
            var info = await UwsReader.ReadJobAsync(answer.Body, answer.FinalUrl, null, cancellationToken).ConfigureAwait(false);
            if (UwsHref.OfId(info.JobId, service.JobsUrl) is { } job)
                return job;
            throw new UwsException($"{SafeUrl.Print(answer.FinalUrl)} describes a job without a jobId, and has no Location "
                + "header that tells where it is.")
            {
                Url = SafeUrl.Redact(answer.FinalUrl),
            };
        }
        catch (UwsException e)
        {
            var failure = await service.Channel.UnreadableAsync(answer, e, cancellationToken).ConfigureAwait(false);
            // An error in VOTable is a refusal, whatever its status; anything else is no answer.
            throw failure is UwsException ? Uncertain(service, runId, failure) : failure;
        }
    }
}
