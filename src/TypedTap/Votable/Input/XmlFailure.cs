using System.Xml;

namespace TypedTap.Votable.Input;

/// <summary>Tells what an exception of the layers below means for the document.</summary>
internal static class XmlFailure
{
    /// <summary>What a document or a connection can cause; anything else is a bug and passes through.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is XmlException or IOException or InvalidDataException or ArgumentException or NotSupportedException;

    public static VoTableException Translate(Exception exception, SourceStream source, bool rootSeen, XmlPull xml)
    {
        var cut = source.EndReached || exception is IOException;
        if (!rootSeen && !(cut && LooksLikeXml(source.Head)))
            return NotAVoTable(source, "it is not XML: " + exception.Message.TrimEnd('.'), exception);

        var rows = xml.RowsRead();
        var position = exception as XmlException;
        var reason = cut
            ? $"The VOTable ends before its end tag, after {rows} whole row(s): it was cut short. Ask again, or for fewer rows."
            : $"The VOTable is not well-formed XML, after {rows} whole row(s).";
        return new VoTableException(
            cut ? VoTableErrorKind.Truncated : VoTableErrorKind.Malformed, $"{reason} {exception.Message}", exception)
        {
            Line = position is { LineNumber: > 0 } ? position.LineNumber : xml.Line,
            Column = position is { LineNumber: > 0 } ? position.LinePosition : xml.Column,
            RowsRead = rows,
        };
    }

    public static VoTableException NotAVoTable(SourceStream source, string why, Exception? innerException)
    {
        var body = BodyExcerpt.Of(source.Head);
        var message = body.Length == 0
            ? "The body is not a VOTable: it is empty."
            : $"The body is not a VOTable: {why}. It begins: {body}";
        return new VoTableException(VoTableErrorKind.NotAVoTable, message, innerException) { Body = body };
    }

    /// <summary>Whether a document cut before its root element could have become a VOTable.</summary>
    private static bool LooksLikeXml(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
        if (head.StartsWith(mark))
            head = head[mark.Length..];
        head = head.TrimStart(" \t\r\n"u8);
        return IsPrefixOf(head, "<?xml"u8) || IsPrefixOf(head, "<!"u8) || IsPrefixOf(head, "<VOTABLE"u8);
    }

    private static bool IsPrefixOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> start) =>
        head.Length > 0 && (head.StartsWith(start) || start.StartsWith(head));
}
