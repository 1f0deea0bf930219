using System.Globalization;
using System.Text;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Xml;

/// <content>Exceptions, in one form: what is wrong, and where.</content>
internal sealed partial class XmlPull
{
    /// <summary>The line at which the reader stands, and the byte within it, counted from 1.</summary>
    public (long Line, long Column) Position => Window.PositionAt(Window.Start);

    /// <summary>Line and character in the document.</summary>
    public string DescribePosition() => string.Create(CultureInfo.InvariantCulture, $"line {Position.Line}, character {Position.Column}");

    /// <summary>An exception that names the place.</summary>
    public VoTableException Error(VoTableErrorKind kind, string message, Exception? cause = null) =>
        new(kind, $"{message} ({DescribePosition()})", cause)
        {
            Line = Position.Line,
            Column = Position.Column,
            RowsRead = RowsRead(),
        };

    /// <summary>An exception that names a bound of the options.</summary>
    public VoTableException TooMuch(string problem, string bound) =>
        Error(VoTableErrorKind.LimitExceeded, $"{problem}; {nameof(VoTableReaderOptions)}.{bound} is the bound.");

    public VoTableException NotWellFormed(string problem) => _rootSeen
        ? Error(VoTableErrorKind.Malformed, $"The VOTable is not well-formed XML, after {RowsRead()} whole row(s): {problem}.")
        : NotAVoTable($"it is not well-formed XML: {problem}");

    /// <summary>What is escaped wrongly, the commonest reason why documents can't be read.</summary>
    public VoTableException BadReference(ReadOnlySpan<byte> span)
    {
        var end = span[1..].IndexOfAny("; <&\n"u8);
        var text = Encoding.UTF8.GetString(span[..Math.Min(end < 0 ? span.Length : end + 2, 20)]).Trim();
        return NotWellFormed($"'{text}' is no reference to a character; a plain '&' is to be written as &amp;");
    }

    public VoTableException ForbiddenCharacter()
    {
        Window.Start = Window.ForbiddenAt;
        return NotWellFormed(
            string.Create(CultureInfo.InvariantCulture, $"the control character U+{Window.Buffer[Window.ForbiddenAt]:X4} is not allowed"));
    }

    private VoTableException EndsTooEarly(Exception? cause = null)
    {
        if (!_rootSeen && !LooksLikeXml(Window.Head))
            return NotAVoTable("it is not XML", cause);
        var rows = RowsRead();
        var reason = $"The VOTable ends before its end tag, after {rows} whole row(s): it was cut short. Ask again, or for fewer rows.";
        return Error(VoTableErrorKind.Truncated, cause is null ? reason : $"{reason} {cause.Message}", cause);
    }

    private VoTableException NotAVoTable(string why, Exception? cause = null)
    {
        var body = BodyExcerpt.Of(Window.Head);
        var message = body.Length == 0 ? "The body is not a VOTable: it is empty." : $"The body is not a VOTable: {why}. It begins: {body}";
        return new VoTableException(VoTableErrorKind.NotAVoTable, message, cause) { Body = body };
    }

    /// <summary>Whether a document cut before its root element could have become a VOTable.</summary>
    private static bool LooksLikeXml(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
        if (head.StartsWith(mark))
            head = head[mark.Length..];
        head = head.TrimStart(XmlChars.Blanks);
        return IsPrefixOf(head, "<?xml"u8) || IsPrefixOf(head, "<!"u8) || IsPrefixOf(head, "<VOTABLE"u8);
    }

    private static bool IsPrefixOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> start) =>
        head.Length > 0 && (head.StartsWith(start) || start.StartsWith(head));
}
