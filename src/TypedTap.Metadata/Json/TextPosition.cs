using System.Runtime.InteropServices;
using System.Text;

namespace TypedTap.Metadata.Json;

/// <summary>A place in a text, both numbers counted from 1, columns in UTF-16 units as editors count them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a byte of a UTF-8 text.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8.Slice(0, Math.Max(0, Math.Min(offset, utf8.Length)));
        var line = 1;
        foreach (var value in before)
        {
            if (value == (byte)'\n')
                line++;
        }

        return new(line, Encoding.UTF8.GetCharCount(before.Slice(before.LastIndexOf((byte)'\n') + 1).ToArray()) + 1);
    }

    /// <summary>The place of a byte that is counted within its line, both from 0, as the JSON reader's errors do.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> utf8, long line, long byteInLine)
    {
        var start = 0;
        for (var i = 0L; i < line; i++)
        {
            var end = utf8.Slice(start).IndexOf((byte)'\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        return Of(utf8, (int)Math.Min(utf8.Length, start + byteInLine));
    }
}
