namespace TypedTap.Tap;

/// <summary>Where an upload's table comes from.</summary>
internal abstract class UploadSource
{
    private int _used;

    /// <summary>Whether it can be read only once, by whatever query comes first.</summary>
    public virtual bool IsOneShot => false;

    /// <summary>Makes the table ready.</summary>
    /// <param name="room">What it may be and where it may lie.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="TapLimitException">It is larger than the service takes.</exception>
    /// <exception cref="InvalidOperationException">It was read before, and there is nothing left of it.</exception>
    public Task<UploadBody> PrepareAsync(UploadRoom room, CancellationToken cancellationToken)
    {
        if (IsOneShot && Interlocked.Exchange(ref _used, 1) != 0)
        {
            throw new InvalidOperationException(
                $"The upload '{room.Name}' was read for a query before, and that can be done only once. Make a new TapUpload, or use "
                + "one that can be sent again: FromFile, FromTable, FromRows.");
        }

        return OpenAsync(room, cancellationToken);
    }

    protected abstract Task<UploadBody> OpenAsync(UploadRoom room, CancellationToken cancellationToken);
}
