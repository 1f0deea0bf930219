using System.Text;
using TypedTap.Testing.Engine;

namespace TypedTap.Testing.Formats;

/// <summary>
/// Values with commas or tabs between them, CRLF behind each row, and a first line of names. NULL is nothing at all, an empty text two
/// quotes; a row of one column that is NULL is an empty line. Values between tabs can't be quoted: tabs and line breaks in them become
/// blanks there.
/// </summary>
internal sealed class CsvFormat(char separator, string mediaType, bool hasHeader) : ResultFormat
{
    private const int BufferCharacters = 1 << 16;

    public override string ContentType => $"{mediaType};charset=utf-8;header={(hasHeader ? "present" : "absent")}";

    public override async Task WriteAsync(EngineResult result, ResultHeader header, Stream stream, CancellationToken cancellationToken)
    {
        var (columns, values) = (result.Table.Columns, result.Table.Values);
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferCharacters, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            var line = new StringBuilder();
            if (hasHeader)
            {
                for (var i = 0; i < columns.Count; i++)
                    Append(line, i, columns[i].Name);
                await EndAsync(writer, line, cancellationToken).ConfigureAwait(false);
            }

            for (var row = 0; row < result.Table.RowCount; row++)
            {
                for (var i = 0; i < columns.Count; i++)
                    Append(line, i, CellText.Of(columns[i].Type, values[i], row));
                await EndAsync(writer, line, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task EndAsync(StreamWriter writer, StringBuilder line, CancellationToken cancellationToken)
    {
        line.Append("\r\n");
        await writer.WriteAsync(line, cancellationToken).ConfigureAwait(false);
        line.Clear();
    }

    private void Append(StringBuilder line, int ordinal, string? text)
    {
        if (ordinal > 0)
            line.Append(separator);
        if (separator == '\t')
            line.Append(text?.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' '));
        else if (text is { Length: 0 } || text?.AsSpan().IndexOfAny(",\"\r\n") >= 0)
            line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(text);
    }
}
