namespace TypedTap.Tap;

/// <summary>A table ready to be sent, as often as it takes.</summary>
internal abstract class UploadBody : IAsyncDisposable
{
    /// <summary>How many bytes it has.</summary>
    public abstract long Length { get; }

    /// <summary>How many rows it has; null when nobody had to count them.</summary>
    public long? Rows { get; set; }

    /// <summary>Its bytes from the beginning. Several may read at once.</summary>
    /// <exception cref="InvalidOperationException">It is no longer what it was.</exception>
    public abstract Stream OpenRead();

    public abstract ValueTask DisposeAsync();
}
