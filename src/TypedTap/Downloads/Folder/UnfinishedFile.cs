using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using TypedTap.Downloads.Checksums;

namespace TypedTap.Downloads.Folder;

/// <summary>What has come of a download so far. While it is open nobody else can go on with it.</summary>
internal sealed class UnfinishedFile : IAsyncDisposable
{
    private const int BufferSize = 256 * 1024;

    private readonly FileStream _file;
    private IncrementalHash? _hash;
    private TapChecksumAlgorithm _algorithm;

    private UnfinishedFile(FileStream file)
    {
        _file = file;
        Length = file.Length;
    }

    /// <summary>How many bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Whether it is open no more, so that the path is that of another's.</summary>
    public bool IsLetGo { get; private set; }

    /// <summary>Opens it, empty where there is none.</summary>
    /// <exception cref="IOException">Somebody else has it open, or it cannot be written.</exception>
    public static UnfinishedFile Open(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            File.Delete(path);
        try
        {
            return new UnfinishedFile(
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.None));
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path) && !DiskFailures.IsFull(e))
        {
            throw new IOException(
                $"Another program or thread is downloading the same file to the same folder: wait for it. {e.Message}", e);
        }
    }

    /// <summary>Forgets what has come.</summary>
    /// <param name="algorithm">The checksum that will be asked for, if one is known: it is computed as bytes come.</param>
    public void Restart(TapChecksumAlgorithm? algorithm)
    {
        _file.SetLength(0);
        _file.Position = 0;
        Length = 0;
        _hash?.Dispose();
        _hash = algorithm is { } wanted ? ChecksumReader.Start(_algorithm = wanted) : null;
    }

    /// <summary>Writes a body behind what has come, the next piece being read meanwhile.</summary>
    /// <param name="body">The body.</param>
    /// <param name="limit">The length at which to stop: more than that is wrong anyway.</param>
    /// <param name="onBytes">Told of every piece.</param>
    /// <param name="cancellationToken">Ends it; what has come stays.</param>
    public async Task AppendAsync(Stream body, long limit, Action<int> onBytes, CancellationToken cancellationToken)
    {
        var front = ArrayPool<byte>.Shared.Rent(BufferSize);
        var back = ArrayPool<byte>.Shared.Rent(BufferSize);
        var writing = Task.CompletedTask;
        _file.Position = Length;
        try
        {
            ExceptionDispatchInfo? failure = null;
            while (failure is null && Length <= limit)
            {
                (var count, failure) = await FillAsync(body, front, writing, cancellationToken).ConfigureAwait(false);
                await writing.ConfigureAwait(false);
                if (count == 0)
                    break;
                onBytes(count);
                var piece = front.AsMemory(0, count);
                writing = Task.Run(() => Write(piece.Span), CancellationToken.None);
                (front, back) = (back, front);
            }

            await writing.ConfigureAwait(false);
            failure?.Throw();
        }
        finally
        {
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(front);
            ArrayPool<byte>.Shared.Return(back);
        }
    }

    /// <summary>The checksum of all that has come, from memory if it was computed on the way.</summary>
    public async Task<TapChecksum> ChecksumAsync(TapChecksumAlgorithm algorithm, CancellationToken cancellationToken)
    {
        if (_hash is not null && _algorithm == algorithm)
            return TapChecksum.Of(algorithm, _hash.GetCurrentHash());
        _file.Position = 0;
        return await ChecksumReader.OfAsync(_file, algorithm, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The content, from its beginning. It stays open.</summary>
    public Stream Read()
    {
        _file.Position = 0;
        return _file;
    }

    /// <summary>Sees to it that it is on the disk: a name that is there after a power failure stands for content that is there.</summary>
    public void Flush() => _file.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        IsLetGo = true;
        _hash?.Dispose();
        await _file.DisposeAsync().ConfigureAwait(false);
    }

    // Small pieces are gathered while the one before them is written. What was read before a failure is kept: the next attempt begins
    // behind it.
    private static async ValueTask<(int Count, ExceptionDispatchInfo? Failure)> FillAsync(
        Stream body, byte[] buffer, Task writing, CancellationToken cancellationToken)
    {
        var length = 0;
        try
        {
            int count;
            do
            {
                count = await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += count;
            }
            while (count > 0 && length < buffer.Length && !writing.IsCompleted);
            return (length, null);
        }
        catch (Exception e) when (e is TapException or OperationCanceledException)
        {
            return (length, ExceptionDispatchInfo.Capture(e));
        }
    }

    private void Write(ReadOnlySpan<byte> piece)
    {
        _file.Write(piece);
        _hash?.AppendData(piece);
        Length += piece.Length;
    }
}
