using TypedTap.Http;

namespace TypedTap.Uws.Reading;

/// <summary>Gives a reader that knows no tokens one for every read, so that a stream that stalls can be left.</summary>
internal sealed class TokenStream(Stream inner, CancellationToken cancellationToken) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ignored = default) =>
        await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
}
