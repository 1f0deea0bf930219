using System.Net;
using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>Deletes jobs, in the way that the service knows.</summary>
internal static class UwsDeletion
{
    private static readonly KeyValuePair<string, string>[] Action = [new("ACTION", "DELETE")];

    /// <summary>Deletes a job; one that is gone already counts as deleted.</summary>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public static async Task DeleteAsync(UwsService service, Uri job, CancellationToken cancellationToken)
    {
        if (await TryAsync(service, job, service.Traits.DeleteByAction, last: false, cancellationToken).ConfigureAwait(false))
            return;
        await TryAsync(service, job, !service.Traits.DeleteByAction, last: true, cancellationToken).ConfigureAwait(false);
    }

    // What the standard answers (UWS 1.1, section 2.2.3.2). The list is above the job, or where it was asked for.
    private static bool LeadsToTheList(UwsService service, TapHttpResponse answer) =>
        UwsRedirect.IsDone(answer.StatusCode) && answer.Location is { } list && HttpOrigin.Of(list) == HttpOrigin.Of(answer.FinalUrl)
        && (list.AbsolutePath.TrimEnd('/') == answer.FinalUrl.AbsolutePath[..answer.FinalUrl.AbsolutePath.TrimEnd('/').LastIndexOf('/')]
            || list.AbsolutePath.TrimEnd('/') == service.JobsUrl.AbsolutePath.TrimEnd('/'));

    private static async Task RequireGoneAsync(UwsService service, Uri job, CancellationToken cancellationToken)
    {
        var reply = await service.Channel.ReadJobAsync(job, null, cancellationToken).ConfigureAwait(false);
        if (reply.IsGone)
            return;
        throw new UwsJobException(
            $"The service answered to the deletion of {SafeUrl.Print(job)} as if all were well, but "
            + (reply.Info is { } info
                ? $"the job is still there ({info.Phase.Keyword()})."
                : $"does not say that it is gone: {reply.Failure?.Message}"),
            reply.Failure)
        {
            JobUrl = job,
            Info = reply.Info,
        };
    }

    /// <summary>Tries one way; false when the service does not know it.</summary>
    private static async Task<bool> TryAsync(UwsService service, Uri job, bool byAction, bool last, CancellationToken cancellationToken)
    {
        // Deleting twice is deleting once.
        var request = byAction
            ? TapHttpRequest.PostForm(job, Action)
            : new TapHttpRequest { Method = HttpMethod.Delete, Url = job };
        request = request with { Purpose = "uws.delete", Repeat = RepeatSafety.ChangesNothing };
        var answer = await service.Channel.ChangeAsync(request, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            if (answer.StatusCode == HttpStatusCode.NoContent || LeadsToTheList(service, answer))
                return true;
            // Front ends, login forms and pages that moved answer so, too: whether the job is gone only the service knows.
            if (UwsRedirect.IsDone(answer.StatusCode) || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                await RequireGoneAsync(service, job, cancellationToken).ConfigureAwait(false);
                return true;
            }

            if (!last && answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
                return false;
            throw await service.Channel.ReadErrorAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }
}
