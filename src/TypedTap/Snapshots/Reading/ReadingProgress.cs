namespace TypedTap.Snapshots.Reading;

/// <summary>Tells how far the reading has come; may be told nothing to.</summary>
internal sealed class ReadingProgress(IProgress<TapSnapshotProgress>? target)
{
    public void Report(string step, int done = 0, int? total = null) => target?.Report(new(step, done, total));
}
