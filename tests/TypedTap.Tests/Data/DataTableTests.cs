using System.Data;
using TypedTap.Sky;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Data;

public sealed class DataTableTests
{
    [Fact]
    public async Task A_data_table_loads_types_values_and_nulls()
    {
        var fields = Documents.Field("id", "long") + Documents.Field("mag", "double") + Documents.Field("name", "char", "*")
            + Documents.Field("code", "char", "3*") + Documents.Field("at", "char", "*", xtype: "timestamp")
            + Documents.Field("pos", "double", "2", xtype: "point") + Documents.Field("raw", "unsignedByte", "*");
        var rows = Documents.Row("9007199254740993", "0.1", new string('x', 5000), "abc", "2020-01-02", "1 2", "1 2 3")
            + Documents.Row("", "NaN", "", "", "", "", "");
        await using var reader = await DataReaders.OverAsync(Documents.TableData(fields, rows));
        using var table = new DataTable();
        table.Load(reader);

        Assert.Equal(
            [typeof(long), typeof(double), typeof(string), typeof(string), typeof(DateTime), typeof(SkyPoint), typeof(byte[])],
            table.Columns.Cast<DataColumn>().Select(column => column.DataType));
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(
            [9007199254740993L, 0.1, new string('x', 5000), "abc", new DateTime(
                2020, 1, 2, 0, 0, 0, DateTimeKind.Utc), new SkyPoint(1, 2), new byte[] { 1, 2, 3 }],
            table.Rows[0].ItemArray);
        Assert.All(table.Rows[1].ItemArray, value => Assert.Same(DBNull.Value, value));
        Assert.True(reader.IsClosed);
    }

    [Fact]
    public async Task Columns_of_one_name_are_both_loaded()
    {
        var fields = Documents.Field("a", "int") + Documents.Field("a", "int");
        await using var reader = await DataReaders.OverAsync(Documents.TableData(fields, Documents.Row("1", "2")));
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal([1, 2], table.Rows[0].ItemArray);
    }

    [Fact]
    public async Task A_document_that_breaks_off_is_not_loaded_as_if_it_were_whole()
    {
        var whole = DataReaders.Numbers("1", "2");
        await using var reader = await DataReaders.OverAsync(whole[..^10]);
        using var table = new DataTable();
        Assert.Throws<TypedTap.Votable.VoTableException>(() => table.Load(reader));
    }
}
