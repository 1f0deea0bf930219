namespace TypedTap.Downloads.Running;

/// <summary>Counts bytes and files of a run, and tells of them, one report at a time.</summary>
internal sealed class ProgressMeter(int files, IProgress<TapDownloadProgress>? listener)
{
    private const long Step = 1 << 20;

    private readonly Gate _lock = new();
    private long _bytes;
    private long _nextReport = Step;
    private int _ended;

    public void Received(int count)
    {
        if (Interlocked.Add(ref _bytes, count) < Volatile.Read(ref _nextReport) || listener is null)
            return;
        lock (_lock)
        {
            // Another thread may have told it meanwhile.
            if (_bytes < _nextReport)
                return;
            Tell(null);
        }
    }

    public void Ended(TapDownloadResult result)
    {
        lock (_lock)
        {
            _ended++;
            Tell(result);
        }
    }

    private void Tell(TapDownloadResult? ended)
    {
        var bytes = Interlocked.Read(ref _bytes);
        Volatile.Write(ref _nextReport, bytes + Step);
        listener?.Report(new TapDownloadProgress { Files = files, FilesEnded = _ended, BytesReceived = bytes, Ended = ended });
    }
}
