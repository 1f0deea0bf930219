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
            if (UwsRedirect.IsDone(answer.StatusCode) || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                return true;
            if (!last && answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
                return false;
            throw await service.Channel.ReadErrorAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }
}
