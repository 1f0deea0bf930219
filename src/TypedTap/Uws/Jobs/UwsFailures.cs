using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>Exceptions about jobs, with the URLs by which they are found again.</summary>
internal static class UwsFailures
{
    /// <summary>What to throw when a service does not tell about a job.</summary>
    public static TapException Of(Uri job, UwsJobInfo? last, UwsReply reply)
    {
        var failure = reply.Failure!;
        return reply.IsGone
            ? new UwsJobException(
                $"The service no longer has the job {SafeUrl.Print(job)}: it was deleted, or its destruction time has come. "
                + $"{failure.Message}", failure)
            {
                JobUrl = job,
                Info = last,
                IsGone = true,
            }
            : failure;
    }

    /// <summary>What to throw when the service has been out of reach for too long.</summary>
    public static UwsJobException LostContact(Uri job, UwsJobInfo last, TimeSpan limit, TapException failure) =>
        new($"For {TransportFailure.Seconds(limit)} (UwsJobOptions.ContactTimeout) nothing was heard of the job "
            + $"{SafeUrl.Print(job)}, which was "
            + $"last seen {last.Phase.Keyword()}. It knows nothing of that and goes on: attach to its URL later. The last "
            + $"attempt: {failure.Message}",
            failure)
        {
            JobUrl = job,
            Info = last,
        };

    /// <summary>What to throw when a job takes longer than its caller wants to wait.</summary>
    public static TapTimeoutException TooLong(Uri job, UwsJobInfo last, TimeSpan limit, UwsDeletePolicy policy, Exception cause)
    {
        var fate = policy == UwsDeletePolicy.Delete
            ? "It goes on until it is disposed of, which deletes it (UwsDeletePolicy.Delete)."
            : "It goes on at the service: wait again, or attach to its URL later.";
        return new TapTimeoutException(
            $"The job {SafeUrl.Print(job)} is still {last.Phase.Keyword()} after {TransportFailure.Seconds(limit)} "
            + $"(UwsJobOptions.Timeout). {fate}", cause)
        {
            Kind = TapTimeoutKind.Job,
            Limit = limit,
            Url = job,
        };
    }
}
