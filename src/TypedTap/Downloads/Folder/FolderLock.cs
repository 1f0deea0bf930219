using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Downloads.Folder;

/// <summary>
/// Lets one at a time, of all programs, take a file of a folder up or let it go: what has come of it is let go of before it gets its name,
/// and nobody may take it up in between. The file that is locked for this stays: one that is deleted can be locked by two.
/// </summary>
/// <param name="path">That file.</param>
/// <param name="time">The clock.</param>
[SuppressMessage("Design", "CA1001", Justification = "Nobody asks for the wait handle, the only thing in it to dispose of.")]
internal sealed class FolderLock(string path, TimeProvider time)
{
    /// <summary>Others have it for milliseconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private const int MostPauses = 3000;

    private readonly SemaphoreSlim _ours = new(1, 1);

    /// <summary>Waits until nobody else has it. Dispose of what it returns soon.</summary>
    /// <exception cref="IOException">Somebody has it for longer than is possible, or it cannot be written.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _ours.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var pauses = 0; ; pauses++)
            {
                if (TryOpen(isLast: pauses == MostPauses) is { } file)
                    return new Holder(file, _ours);
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            _ours.Release();
            throw;
        }
    }

    private FileStream? TryOpen(bool isLast)
    {
        if (new FileInfo(path).LinkTarget is not null)
            File.Delete(path);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.None);
        }
        catch (IOException e) when (!isLast && e.GetType() == typeof(IOException) && File.Exists(path) && !DiskFailures.IsFull(e))
        {
            return null;
        }
    }

    private sealed class Holder(FileStream file, SemaphoreSlim ours) : IDisposable
    {
        private FileStream? _file = file;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _file, null) is not { } held)
                return;
            held.Dispose();
            ours.Release();
        }
    }
}
