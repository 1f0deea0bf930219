using System.Text;
using System.Xml;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>Writes tables as VOTable (TABLEDATA), CSV and TSV.</summary>
internal static class ScriptedTableWriter
{
    private const string Namespace = "http://www.ivoa.net/xml/VOTable/v1.3";
    private static readonly XmlWriterSettings Utf8 = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <param name="table">The rows.</param>
    /// <param name="limit">How many rows are written at most; more than that makes an OVERFLOW after the table (TAP 1.1 §2.7.4).</param>
    /// <param name="query">The text to repeat in an INFO.</param>
    public static byte[] VoTable(ScriptedTable table, long? limit, string query) => Document(xml =>
    {
        Info(xml, "QUERY_STATUS", "OK");
        Info(xml, "QUERY", query);
        xml.WriteStartElement("TABLE");
        foreach (var column in table.Columns)
        {
            xml.WriteStartElement("FIELD");
            xml.WriteAttributeString("name", column.Name);
            xml.WriteAttributeString("datatype", column.Datatype);
            if (column.Arraysize is not null)
                xml.WriteAttributeString("arraysize", column.Arraysize);
            if (column.Unit is not null)
                xml.WriteAttributeString("unit", column.Unit);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("DATA");
        xml.WriteStartElement("TABLEDATA");
        foreach (var row in Rows(table, limit))
        {
            xml.WriteStartElement("TR");
            foreach (var cell in row)
                xml.WriteElementString("TD", CleanText.Of(cell));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (table.FailAfter is { } failure && failure.Rows <= (limit ?? long.MaxValue))
            Info(xml, "QUERY_STATUS", "ERROR", failure.Message);
        else if (limit == 0 || table.Count > limit)
            Info(xml, "QUERY_STATUS", "OVERFLOW");
    });

    public static byte[] Text(ScriptedTable table, long? limit, char separator)
    {
        var text = new StringBuilder();
        text.AppendJoin(separator, table.Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in Rows(table, limit))
            text.AppendJoin(separator, row.Select(cell => Quoted(cell, separator))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ScriptedTable table, long? limit)
    {
        var count = Math.Min(Math.Min(table.Count, limit ?? long.MaxValue), table.FailAfter?.Rows ?? long.MaxValue);
        for (var row = 0L; row < count; row++)
            yield return table.Row(row);
    }

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().IndexOfAny($"{separator}\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Document(Action<XmlWriter> results)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Utf8))
        {
            xml.WriteStartElement("VOTABLE", Namespace);
            xml.WriteAttributeString("version", "1.4");
            xml.WriteStartElement("RESOURCE");
            xml.WriteAttributeString("type", "results");
            results(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Info(XmlWriter xml, string name, string value, string text = "")
    {
        xml.WriteStartElement("INFO");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", CleanText.Of(value));
        xml.WriteString(CleanText.Of(text));
        xml.WriteEndElement();
    }
}
