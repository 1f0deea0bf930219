using TypedTap.Data;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Data;

/// <summary>Data readers over small documents.</summary>
internal static class DataReaders
{
    /// <summary>Two columns, n and name.</summary>
    public static string Numbers(params string[] rows) =>
        Documents.TableData(
            Documents.Field("n", "int") + Documents.Field("name", "char", "*"),
            string.Concat(rows.Select(n => Documents.Row(n, "row " + n))));

    public static async Task<TapDataReader> OverAsync(string document) => new(await Documents.OpenAsync(document));

    /// <summary>A reader on a row of one cell of TABLEDATA, in column x.</summary>
    public static async Task<TapDataReader> CellAsync(string cell, string datatype, string? arraysize = null, string? xtype = null)
    {
        var reader = await OverAsync(Documents.TableData(Documents.Field("x", datatype, arraysize, xtype: xtype), Documents.Row(cell)));
        Assert.True(await reader.ReadAsync());
        return reader;
    }
}
