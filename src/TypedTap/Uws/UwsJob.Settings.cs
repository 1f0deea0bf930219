using System.Globalization;
using TypedTap.Http;
using TypedTap.Uws.Jobs;
using TypedTap.Uws.Reading;

namespace TypedTap.Uws;

/// <content>Limits and parameters.</content>
public partial class UwsJob
{
    /// <summary>
    /// Asks for another limit of the time that the job may run (UWS 1.1, section 2.2.3.4), and reads back what the service made of it:
    /// services cut
    /// to a maximum of their own, some only ever shorten, and none of them says so.
    /// </summary>
    /// <param name="duration">
    /// The limit, in whole seconds (a part of one counts as one); <see cref="Timeout.InfiniteTimeSpan"/> or zero for none.
    /// </param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>What is in force now: zero when there is no limit, null when the service does not say.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TimeSpan?> SetExecutionDurationAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        if (duration == Timeout.InfiniteTimeSpan)
            duration = TimeSpan.Zero;
        if (duration < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "A job runs for a positive time, or without a limit.");
        await EnsureSeenAsync(cancellationToken).ConfigureAwait(false);
        var isLonger = duration == TimeSpan.Zero
            ? Info.ExecutionDuration > TimeSpan.Zero
            : Info.ExecutionDuration > TimeSpan.Zero && duration >= Info.ExecutionDuration;
        if (!(_service.Traits.LimitsOnlyShrink && isLonger))
        {
            var seconds = Math.Ceiling(duration.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
            await PostAsync(
                "executionduration", "EXECUTIONDURATION", seconds, "uws.executionduration", RepeatSafety.ChangesNothing, cancellationToken)
                .ConfigureAwait(false);
        }

        return (await RefreshAsync(cancellationToken).ConfigureAwait(false)).ExecutionDuration;
    }

    /// <summary>
    /// Asks for another time at which the job and its results are thrown away (UWS 1.1, section 2.2.3.5), and reads back what the
    /// service made of it.
    /// </summary>
    /// <returns>What is in force now; null when the service does not say.</returns>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<DateTimeOffset?> SetDestructionAsync(DateTimeOffset destruction, CancellationToken cancellationToken = default)
    {
        await EnsureSeenAsync(cancellationToken).ConfigureAwait(false);
        if (!(_service.Traits.LimitsOnlyShrink && destruction >= Info.Destruction))
        {
            await PostAsync(
                "destruction", "DESTRUCTION", UwsTime.Format(destruction), "uws.destruction", RepeatSafety.ChangesNothing,
                cancellationToken)
                .ConfigureAwait(false);
        }

        return (await RefreshAsync(cancellationToken).ConfigureAwait(false)).Destruction;
    }

    /// <summary>Sets parameters of a job that is still <see cref="UwsPhase.Pending"/> (UWS 1.1, section 2.2.3.6).</summary>
    /// <returns>The job as it is then; <see cref="UwsJobInfo.Parameters"/> tells what the service took.</returns>
    /// <exception cref="ArgumentException">There are no parameters, or one has no name.</exception>
    /// <exception cref="InvalidOperationException">The job has been started.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<UwsJobInfo> SetParametersAsync(
        IReadOnlyCollection<KeyValuePair<string, string>> parameters,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Count == 0 || parameters.Any(parameter => string.IsNullOrWhiteSpace(parameter.Key)))
            throw new ArgumentException("There is no parameter, or one without a name.", nameof(parameters));
        await EnsureSeenAsync(cancellationToken).ConfigureAwait(false);
        if (_isStarted || Phase != UwsPhase.Pending)
        {
            throw new InvalidOperationException(
                $"The job {SafeUrl.Print(Url)} has been started (last seen {Phase.Keyword()}), and parameters are set before. "
                + "Make another job.");
        }

        await _service.Channel.PostAsync(
            UwsLocation.Part(Url, "parameters"), parameters, "uws.parameters", RepeatSafety.ChangesNothing, cancellationToken)
            .ConfigureAwait(false);
        return await RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets one parameter of a job that is still <see cref="UwsPhase.Pending"/>.</summary>
    /// <returns>The job as it is then.</returns>
    /// <exception cref="InvalidOperationException">The job has been started.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<UwsJobInfo> SetParameterAsync(string name, string value, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return SetParametersAsync([new(name, value)], cancellationToken);
    }
}
