using System.Text;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable.Support;

/// <summary>Makes and opens small documents.</summary>
internal static class Documents
{
    public const string Namespace = "http://www.ivoa.net/xml/VOTable/v1.3";

    /// <summary>A document around the content of its results RESOURCE.</summary>
    public static string Around(string resource, string after = "") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><VOTABLE version="1.4" xmlns="{Namespace}"><RESOURCE type="results">{resource}</RESOURCE>{after}</VOTABLE>""";

    public static string TableData(string fields, string rows, string after = "") =>
        Around($"<INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE>{fields}<DATA><TABLEDATA>{rows}</TABLEDATA></DATA></TABLE>{after}");

    /// <summary>One row of cells, which are escaped.</summary>
    public static string Row(params string[] cells) =>
        "<TR>" + string.Concat(cells.Select(static cell => "<TD>" + System.Security.SecurityElement.Escape(cell) + "</TD>")) + "</TR>";

    public static string Binary(string fields, byte[] data, bool binary2 = false) =>
        BinaryText(fields, Convert.ToBase64String(data), binary2);

    public static string BinaryText(string fields, string base64, bool binary2 = false)
    {
        var name = binary2 ? "BINARY2" : "BINARY";
        return Around(
            $"<INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE>{fields}<DATA><{name}><STREAM encoding=\"base64\">{base64}</STREAM></{name}></DATA></TABLE>");
    }

    public static string Field(string name, string datatype, string? arraysize = null, string? nullValue = null, string? xtype = null)
    {
        var attributes = (arraysize is null ? "" : $" arraysize=\"{arraysize}\"") + (xtype is null ? "" : $" xtype=\"{xtype}\"");
        var values = nullValue is null ? "" : $"<VALUES null=\"{nullValue}\"/>";
        return $"<FIELD name=\"{name}\" datatype=\"{datatype}\"{attributes}>{values}</FIELD>";
    }

    public static Task<VoTableReader> OpenAsync(string document, VoTableReaderOptions? options = null) =>
        OpenAsync(Encoding.UTF8.GetBytes(document), options);

    public static Task<VoTableReader> OpenAsync(byte[] document, VoTableReaderOptions? options = null) =>
        VoTableReader.OpenAsync(new MemoryStream(document), options);

    /// <summary>A reader that stands on the first row.</summary>
    public static async Task<VoTableReader> OnFirstRowAsync(string document)
    {
        var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        return reader;
    }

    /// <summary>A reader that stands on a row of one cell, in TABLEDATA.</summary>
    public static Task<VoTableReader> CellAsync(
        string cell, string datatype, string? arraysize = null, string? nullValue = null, string? xtype = null) =>
        OnFirstRowAsync(TableData(Field("x", datatype, arraysize, nullValue, xtype), Row(cell)));

    /// <summary>A reader that stands on a row of one cell, in BINARY or BINARY2.</summary>
    public static Task<VoTableReader> CellAsync(
        byte[] row, bool binary2, string datatype, string? arraysize = null, string? nullValue = null, string? xtype = null) =>
        OnFirstRowAsync(Binary(Field("x", datatype, arraysize, nullValue, xtype), row, binary2));

    /// <summary>Reads all; returns the number of rows.</summary>
    public static async Task<long> ReadAllAsync(string document, VoTableReaderOptions? options = null)
    {
        await using var reader = await OpenAsync(document, options);
        await reader.DrainAsync();
        return reader.RowsRead;
    }
}
