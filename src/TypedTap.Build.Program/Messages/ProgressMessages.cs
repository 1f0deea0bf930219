using TypedTap.Snapshots;

namespace TypedTap.Build.Program.Messages;

/// <summary>Tells of a long reading how far it is: nothing for the first seconds, then a line every now and then.</summary>
internal sealed class ProgressMessages(BuildMessages messages, string place, TimeProvider time) : IProgress<TapSnapshotProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private long _last = time.GetTimestamp();

    /// <inheritdoc />
    public void Report(TapSnapshotProgress value)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_last) < Pause)
                return;
            _last = time.GetTimestamp();
        }

        var count = value.Total is { } total ? $", {value.Done} of {total}" : value.Done > 0 ? $", {value.Done}" : "";
        messages.Info($"{place}: {value.Step}{count} ...");
    }
}
