using System.IO.Compression;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>How many bytes a document really has.</summary>
internal static class Expanded
{
    private const int Most = 64 << 20;

    /// <summary>The length; of a document behind gzip, as far as that can be expanded.</summary>
    public static long Length(byte[] document)
    {
        if (document is not [0x1F, 0x8B, ..])
            return document.Length;
        var length = 0L;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(document), CompressionMode.Decompress);
            var buffer = new byte[8192];
            for (int count; length < Most && (count = gzip.Read(buffer)) > 0;)
                length += count;
        }
        catch (InvalidDataException)
        {
            // What came before is what a reader gets too.
        }

        return Math.Max(length, document.Length);
    }
}
