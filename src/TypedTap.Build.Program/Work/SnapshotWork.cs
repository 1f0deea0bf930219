using TypedTap.Auth;
using TypedTap.Build.Program.Messages;
using TypedTap.Build.Program.Requests;
using TypedTap.Metadata;

namespace TypedTap.Build.Program.Work;

/// <summary>
/// Goes through the snapshots of a request, one after the other; one that fails does not keep the others from their turn.
/// </summary>
internal sealed class SnapshotWork(BuildRequest request, bool isCheck, BuildMessages messages, SecretMask mask, TimeProvider time)
{
    private int _drifted;

    /// <summary>Does it all and returns an exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var item in request.Snapshots)
            await HandleAsync(item, cancellationToken).ConfigureAwait(false);
        return messages.Errors > _drifted ? ExitCodes.Failed
            : _drifted > 0 ? ExitCodes.Drift
            : ExitCodes.Done;
    }

    private async Task HandleAsync(SnapshotItem item, CancellationToken cancellationToken)
    {
        try
        {
            if (ServiceAddress.Find(item) is { } url)
            {
                await AskAsync(item, url, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                messages.Info(
                    $"{item.Place}: belongs to no service, so there is nothing to {(isCheck ? "compare it with" : "refresh it from")}.");
            }
        }
        catch (TapException e)
        {
            Report(item, e);
        }
        catch (TapSnapshotException e)
        {
            messages.Error(
                RuleIds.Refused,
                item.Place,
                $"The snapshot that is there cannot be read: {e.Reason}. Correct it, fetch it from version control, or delete it to get a new one.",
                e.Line,
                e.Column);
        }
        catch (BadItemException e)
        {
            messages.Error(RuleIds.BadItem, item.Place, $"The TapSchema item cannot be used because {e.Message}");
        }
        catch (ArgumentException e) when (e is not ArgumentNullException)
        {
            // The library's own word on an address or an origin; the name of its parameter is of no use here.
            var parameter = e.ParamName is { } name ? $" (Parameter '{name}')" : "";
            messages.Error(
                RuleIds.BadItem, item.Place,
                $"The TapSchema item cannot be used: {e.Message.Replace(parameter, "", StringComparison.Ordinal)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.Error(RuleIds.Refused, item.Place, $"The snapshot could not be {(isCheck ? "read" : "written")}: {e.Message}");
        }
    }

    private async Task AskAsync(SnapshotItem item, Uri url, CancellationToken cancellationToken)
    {
        var isNew = !File.Exists(item.Path);
        var progress = new ProgressMessages(messages, item.Place, time);
        var outcome = await SnapshotReading.RunAsync(item, url, isCheck, progress, mask, time, cancellationToken).ConfigureAwait(false);
        FindingMessages.Tell(messages, item.Place, outcome.Findings);
        if (!isCheck)
        {
            messages.Info(RefreshText.Of(item.Place, url, isNew, outcome));
        }
        else if (outcome.Drift.Severity >= (request.FailAt ?? TapDriftSeverity.Cosmetic))
        {
            _drifted++;
            var cure = request.RefreshCommand is { } command ? $"\nTo take the service as it is now, run: {command}" : "";
            messages.Error(
                RuleIds.Drift, item.Place, $"The service {url} is not what the snapshot says: {DriftReport.Of(outcome.Drift)}{cure}");
        }
        else
        {
            var rest = outcome.Drift.Severity == TapDriftSeverity.None
                ? ""
                : $", apart from what does not count here: {DriftReport.Of(outcome.Drift)}";
            messages.Info($"{item.Place}: the service {url} is as the snapshot says{rest}");
        }
    }

    private void Report(SnapshotItem item, TapException failure)
    {
        var exists = File.Exists(item.Path);
        if (!FailureKinds.IsUnreachable(failure))
        {
            messages.Error(
                RuleIds.Refused, item.Place,
                $"The service answered, but nothing could be {(isCheck ? "compared" : "refreshed")}: {failure.Message}");
        }
        else if (!exists)
        {
            messages.Error(
                RuleIds.NoSnapshot,
                item.Place,
                $"The service cannot be reached, and there is no snapshot to go on with: {failure.Message} Refresh where the service can be reached, and "
                + "check the file in; other builds need no network then.");
        }
        else if (!isCheck)
        {
            messages.Warning(
                RuleIds.Unreachable, item.Place, $"The snapshot stays as it is because the service cannot be reached: {failure.Message}");
        }
        else if (request.ToleratesUnreachable)
        {
            messages.Warning(
                RuleIds.NotChecked, item.Place, $"The check was not made because the service cannot be reached: {failure.Message}");
        }
        else
        {
            messages.Error(
                RuleIds.NotChecked,
                item.Place,
                $"The check was not made because the service cannot be reached: {failure.Message} With the property TypedTapCheckTolerateUnreachable=true this is a warning.");
        }
    }
}
