namespace TypedTap.Votable.Rows;

/// <summary>The bytes of a STREAM, decoded.</summary>
internal interface IByteContent : IAsyncDisposable
{
    /// <summary>The room that <see cref="ReadAsync"/> needs at least.</summary>
    int MinRoom { get; }

    /// <summary>Reads more bytes; 0 at the end.</summary>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}
