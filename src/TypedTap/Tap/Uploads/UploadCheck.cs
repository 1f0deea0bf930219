using TypedTap.Http;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>Makes sure that what is uploaded is a VOTable: TAP knows no other form, and services answer others with riddles.</summary>
internal static class UploadCheck
{
    /// <summary>The beginning of a document, enough of it to know what it is.</summary>
    public static async Task<ReadOnlyMemory<byte>> LookAsync(Stream source, CancellationToken cancellationToken)
    {
        var buffer = new byte[RootElement.LookLimit];
        var length = 0;
        int count;
        while (length < buffer.Length
            && (count = await source.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += count;
        }

        return buffer.AsMemory(0, length);
    }

    public static bool IsGzip(ReadOnlySpan<byte> beginning) => beginning is [0x1f, 0x8b, ..];

    /// <exception cref="VoTableException">It is something else.</exception>
    public static void RequireVoTable(ReadOnlySpan<byte> beginning, string name, string noun)
    {
        if ("VOTABLE".Equals(RootElement.Find(beginning), StringComparison.OrdinalIgnoreCase))
            return;
        var what = beginning.IsEmpty ? "is empty" : $"begins: {PageText.Excerpt(beginning, charset: null, limit: 100)}";
        throw new VoTableException(
            VoTableErrorKind.NotAVoTable,
            $"The upload '{name}' is not a VOTable, the only form of table that TAP takes: the {noun} {what}. Nothing was sent. Convert it, or read it into "
            + "rows and use TapUpload.FromRows.");
    }
}
