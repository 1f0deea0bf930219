using System.Diagnostics;

namespace TypedTap.Snapshots.Files;

/// <summary>
/// Lets one program at a time write a snapshot: a file beside it, held open for as long as that takes. The system lets go of it when a
/// program
/// dies.
/// </summary>
internal sealed class SnapshotLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private SnapshotLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Somebody else writes for too long, or nothing can be written there.</exception>
    public static SnapshotLock Acquire(SnapshotPath target)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryOpen(target, start) is { } file)
                return new(file);
            Thread.Sleep(Pause);
        }
    }

    /// <inheritdoc cref="Acquire"/>
    public static async Task<SnapshotLock> AcquireAsync(SnapshotPath target, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(target, start) is { } file)
                return new(file);
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Waits until nobody writes the snapshot of a file, and keeps others from it; null where this can't be known, because nothing can be
    /// written there: then a moment has passed.
    /// </summary>
    public static SnapshotLock? WaitFor(string file)
    {
        var full = Path.GetFullPath(file);
        try
        {
            return Acquire(new SnapshotPath(full, Path.GetDirectoryName(full)!, Path.GetFileName(full)));
        }
        catch (IOException)
        {
            Thread.Sleep(Pause);
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(SnapshotPath target, long start)
    {
        var path = target.File + ".lock";
        try
        {
            // With exactly these options, the framework makes sure that the file is still there when it has the lock.
            return new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!HeldFile.Is(e))
                throw SnapshotFileError.NotWritten(target, e);
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new IOException(
                    $"Another program has been writing the snapshot '{target.File}' for {Patience.TotalSeconds:F0} s: it holds '{path}'. Wait for it, or end it.", e);
            }

            return null;
        }
    }
}
