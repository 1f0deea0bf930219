using Microsoft.Win32.SafeHandles;
using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>Reads an open file from its beginning, with a place of its own, so that several can read it at once.</summary>
internal sealed class HandleStream(SafeFileHandle file, long length) : ReadOnlyStream
{
    private long _position;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wanted = (int)Math.Min(buffer.Length, length - _position);
        if (wanted == 0)
            return 0;
        var count = await RandomAccess.ReadAsync(file, buffer[..wanted], _position, cancellationToken).ConfigureAwait(false);
        _position += count;
        return count;
    }
}
