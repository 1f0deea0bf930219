using System.Buffers.Text;

namespace TypedTap.Votable.Writing;

/// <summary>Writes bytes as base64 in lines of 64 characters, as far as they fill lines; the rest waits.</summary>
internal static class Base64Lines
{
    private const int LineBytes = 48;
    private const int LineCharacters = 64;

    /// <summary>Encodes whole lines and takes them off the input.</summary>
    public static void EncodeWhole(OutputBuffer input, OutputBuffer output)
    {
        var lines = input.Length / LineBytes;
        for (var i = 0; i < lines; i++)
            Encode(input.Span.Slice(i * LineBytes, LineBytes), output);
        input.RemoveFirst(lines * LineBytes);
    }

    /// <summary>Encodes all; the input is empty then.</summary>
    public static void EncodeAll(OutputBuffer input, OutputBuffer output)
    {
        EncodeWhole(input, output);
        if (input.Length > 0)
            Encode(input.Span, output);
        input.Clear();
    }

    private static void Encode(ReadOnlySpan<byte> bytes, OutputBuffer output)
    {
        var free = output.Reserve(LineCharacters + 1);
        Base64.EncodeToUtf8(bytes, free, out _, out var written);
        free[written] = (byte)'\n';
        output.Advance(written + 1);
    }
}
