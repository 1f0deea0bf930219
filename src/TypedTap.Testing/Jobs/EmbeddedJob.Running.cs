using System.Globalization;
using TypedTap.Testing.Protocol;
using TypedTap.Uws;

namespace TypedTap.Testing;

/// <content>From RUN to the end.</content>
public sealed partial class EmbeddedJob
{
    /// <summary>Told to run. It may wait for its turn, if it goes on by itself.</summary>
    /// <exception cref="RefusedException">It runs, or did.</exception>
    internal void Run(Func<CancellationToken, Task<QueryAnswer>> workAsync, SemaphoreSlim turns, Func<Exception, QueryAnswer> failed)
    {
        lock (_lock)
        {
            _events.Add("RUN");
            if (Phase != UwsPhase.Pending)
            {
                if (!Profile.SecondRunKills || !IsActive)
                    throw new RefusedException(400, $"PHASE=RUN for a job that is {PhaseText}.");
                Error = $"No transition from {PhaseText} to QUEUED.";
                End(UwsPhase.Error);
                return;
            }

            _work = workAsync;
            Enter(UwsPhase.Queued);
            if (_options.Advance == JobAdvance.AtOnce)
            {
                Enter(UwsPhase.Executing);
                Finish();
            }
        }

        if (_options.Advance == JobAdvance.ByItself)
            _ = Task.Run(() => GoOnAsync(turns, failed));
    }

    internal void Abort()
    {
        var byItself = _options.Advance == JobAdvance.ByItself;
        lock (_lock)
        {
            _events.Add("ABORT");
            if (!IsActive)
                return;
            if (Profile.AbortTakesAStep && Phase == UwsPhase.Executing)
                _aborting = true;
            else
                End(UwsPhase.Aborted);
        }

        if (byItself)
            _cancel.Cancel();
    }

    internal void Change(RequestParameters parameters, IReadOnlyList<EmbeddedUpload> uploads)
    {
        lock (_lock)
        {
            if (Phase != UwsPhase.Pending)
                throw new RefusedException(400, $"Parameters of a job that is {PhaseText} can't be changed.");
            Parameters = Parameters.With(parameters);
            Uploads = [.. Uploads.Where(old => uploads.All(upload => upload.Name != old.Name)), .. uploads];
        }
    }

    internal void SetExecutionDuration(string text)
    {
        var asked = Jobs.JobLimits.ReadDuration(text);
        lock (_lock)
        {
            _events.Add("EXECUTIONDURATION=" + text);
            // Zero is "no limit", the largest of all.
            if (!Profile.LimitsOnlyShrink || (asked > TimeSpan.Zero && (ExecutionDuration == TimeSpan.Zero || asked < ExecutionDuration)))
                ExecutionDuration = Jobs.JobLimits.Duration(asked, Profile);
            Arm();
        }
    }

    internal void SetDestruction(string text)
    {
        var asked = Jobs.JobLimits.ReadTime(text);
        lock (_lock)
        {
            _events.Add("DESTRUCTION=" + text);
            if (!Profile.LimitsOnlyShrink || asked < Destruction)
                Destruction = asked;
        }

        _timers.SetDestruction(Destruction);
    }

    private async Task GoOnAsync(SemaphoreSlim turns, Func<Exception, QueryAnswer> failed)
    {
        try
        {
            await turns.WaitAsync(_cancel.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            lock (_lock)
            {
                if (Phase != UwsPhase.Queued || Deleted)
                    return;
                Enter(UwsPhase.Executing);
                Arm();
            }

            var answer = await _work!(_cancel.Token).ConfigureAwait(false);
            lock (_lock)
            {
                if (_aborting)
                    End(UwsPhase.Aborted);
                else if (Phase == UwsPhase.Executing && !Deleted)
                    Finish(answer);
            }
        }
        catch (OperationCanceledException)
        {
            // By an abort, the end of its time or its deletion, which have said what it is; an abort that takes its time is over now.
            lock (_lock)
            {
                if (_aborting)
                    End(UwsPhase.Aborted);
            }
        }
        catch (Exception e)
        {
            // Nobody waits for this task: the job says it, and the end of the service.
            var answer = failed(e);
            lock (_lock)
            {
                if (Phase == UwsPhase.Executing && !Deleted)
                    Finish(answer);
            }
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Jobs that are moved by somebody do their work there and then.</summary>
    private void Finish() => Finish(_work!(CancellationToken.None).GetAwaiter().GetResult());

    private void Finish(QueryAnswer answer)
    {
        Answer = answer;
        Error = answer.Error;
        End(Error is null ? UwsPhase.Completed : UwsPhase.Error);
    }

    private void Arm()
    {
        if (_options.Advance == JobAdvance.ByItself && Phase == UwsPhase.Executing)
            _timers.SetEnd(ExecutionDuration > TimeSpan.Zero ? Started + ExecutionDuration : null);
    }

    private void TimeIsOver()
    {
        lock (_lock)
        {
            if (Phase != UwsPhase.Executing || Deleted)
                return;
            Error = string.Create(
                CultureInfo.InvariantCulture,
                $"Query timed out: its execution duration of {ExecutionDuration.TotalSeconds} seconds is over.");
            End(Profile.TimeoutIsError ? UwsPhase.Error : UwsPhase.Aborted);
        }

        _cancel.Cancel();
    }
}
