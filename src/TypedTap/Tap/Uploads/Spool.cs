namespace TypedTap.Tap;

/// <summary>
/// Keeps what is written to it so that it can be sent more than once: in memory while it is small, then in a file that only its owner can
/// read and that is gone when this is disposed of, or the process ends.
/// </summary>
internal sealed class Spool(SpoolOptions options, Action<long> check) : Stream
{
    private MemoryStream? _memory = new();
    private FileStream? _file;
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether it has outgrown the memory.</summary>
    public bool IsFile => _file is not null;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        check(_length + buffer.Length);
        if (_memory is not null && _length + buffer.Length <= options.MemoryBytes)
        {
            _memory.Write(buffer.Span);
            _length += buffer.Length;
            return;
        }

        if (_file is null)
            await MoveToFileAsync(cancellationToken).ConfigureAwait(false);
        await RandomAccess.WriteAsync(_file!.SafeFileHandle, buffer, _length, cancellationToken).ConfigureAwait(false);
        _length += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>What was written, from its beginning.</summary>
    public Stream OpenRead() => _file is { } file
        ? new HandleStream(file.SafeFileHandle, _length)
        : new MemoryStream(_memory!.GetBuffer(), 0, (int)_length, writable: false);

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Uploads are written asynchronously.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file?.Dispose();
            _memory?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task MoveToFileAsync(CancellationToken cancellationToken)
    {
        _file = CreateFile(options.Directory ?? Path.GetTempPath());
        await RandomAccess.WriteAsync(
            _file.SafeFileHandle, _memory!.GetBuffer().AsMemory(0, (int)_length), 0, cancellationToken).ConfigureAwait(false);
        await _memory.DisposeAsync().ConfigureAwait(false);
        _memory = null;
    }

    private static FileStream CreateFile(string directory)
    {
        var path = Path.Combine(directory, "typedtap-upload-" + Path.GetRandomFileName());
        var how = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, how);

        // Elsewhere than on Windows the file goes on living without its name, and so cannot stay behind when the process is killed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
