using System.Buffers;
using System.Text;

namespace TypedTap.Votable.Writing;

/// <summary>Writes text into XML as UTF-8, escaped. <see cref="TextCheck"/> has been asked before whether XML can carry it.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> InContent = SearchValues.Create("<>&\r");
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("<>&\"\t\n\r");

    /// <summary>
    /// Writes the content of an element. White space comes back as it is: a carriage return, which parsers would turn into a line
    /// feed, is written as a reference.
    /// </summary>
    public static void WriteContent(OutputBuffer output, ReadOnlySpan<char> text) => Write(output, text, InContent);

    /// <summary>Writes the value of an attribute, to stand in double quotes; tabs and line ends are written as references.</summary>
    public static void WriteAttribute(OutputBuffer output, ReadOnlySpan<char> text) => Write(output, text, InAttribute);

    /// <summary>Writes text as UTF-8, nothing escaped.</summary>
    public static void WriteUtf8(OutputBuffer output, ReadOnlySpan<char> text)
    {
        var free = output.Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, free));
    }

    private static void Write(OutputBuffer output, ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is >= 0 and var plain)
        {
            WriteUtf8(output, text[..plain]);
            output.Write(text[plain] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#9;"u8,
                '\n' => "&#10;"u8,
                _ => "&#13;"u8,
            });
            text = text[(plain + 1)..];
        }

        WriteUtf8(output, text);
    }
}
