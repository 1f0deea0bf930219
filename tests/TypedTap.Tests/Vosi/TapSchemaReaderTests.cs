using TypedTap.Tap;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class TapSchemaReaderTests
{
    private static readonly Dictionary<string, string> Version11 = new()
    {
        ["schemas"] = SchemaTables.Table("schema_name description utype schema_index:int", "b|second||2", "a|first|u|1"),
        ["tables"] = SchemaTables.Table(
            "schema_name table_name table_type description utype table_index:int nrows:long cat_id", "a|a.t|table|stars||2|70|c7",
            "a|a.v|view|||1||"),
        ["columns"] = SchemaTables.Table(
            "table_name column_name datatype arraysize xtype \"size\":int description unit ucd utype principal:int indexed:boolean std:int column_index:short beta".Replace("\"", "", StringComparison.Ordinal),
            "a.t|dec|double|||||deg|pos.eq.dec||1|F|1|2|",
            "a.t|ra|double|||||deg|pos.eq.ra||1|T|1|1|x",
            "a.v|name|char|*|adql:CLOB|12|||||0|?|0||",
            "a.lost|x|int||||||||0|F|0|1|"),
        ["keys"] = SchemaTables.Table("key_id from_table target_table description utype", "k1|a.t|a.v|of|"),
        ["key_columns"] = SchemaTables.Table("key_id from_column target_column", "k1|ra|name", "k1|dec|name"),
    };

    [Fact]
    public async Task Version_1_1_with_what_the_service_adds()
    {
        await using var service = new SchemaTables(Version11);
        var read = await service.Reader.ReadAsync();

        Assert.Equal("TAP_SCHEMA", read.RootElement);
        Assert.Equal(["a", "b"], read.Schemas.Select(schema => schema.Name));
        Assert.Equal(["a.v", "a.t"], read.Tables.Select(table => table.Name));
        var table = read.FindTable("A.T")!;
        Assert.Equal(("table", "stars", 70L), (table.Type, table.Description, table.RowCount!.Value));
        Assert.Equal([new("cat_id", "c7")], table.Extras);
        Assert.Equal(["ra", "dec"], table.Columns!.Select(column => column.Name));
        var ra = table.Columns![0];
        Assert.Equal(("deg", "pos.eq.ra", "double", true), (ra.Unit, ra.Ucd, ra.DataType!.Text, ra.Std!.Value));
        Assert.Equal(["indexed", "principal"], ra.Flags);
        Assert.Equal([new("beta", "x")], ra.Extras);
        Assert.Equal(
            new VosiDataType { Text = "char", Arraysize = "*", ExtendedType = "adql:CLOB", Size = "12" },
            read.FindTable("a.v")!.Columns![0].DataType);
        var key = Assert.Single(table.ForeignKeys);
        Assert.Equal(("a.v", "of"), (key.TargetTable, key.Description));
        Assert.Equal([new("ra", "name"), new("dec", "name")], key.Columns);
        Assert.Equal([VosiDiagnosticCode.Missing], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task Version_1_0_has_fewer_columns_and_that_is_all()
    {
        await using var service = new SchemaTables(new Dictionary<string, string>
        {
            ["schemas"] = SchemaTables.Table("schema_name description utype"),
            ["tables"] = SchemaTables.Table("schema_name table_name table_type", "public|public.t|table"),
            ["columns"] = SchemaTables.Table("TABLE_NAME COLUMN_NAME DATATYPE SIZE:int STD:int", "public.t|\"size\"|adql:VARCHAR|30|0"),
        });
        var read = await service.Reader.ReadAsync();
        var column = read.FindTable("public.t")!.FindColumn("\"size\"")!;
        Assert.Equal(new VosiDataType { Text = "adql:VARCHAR", Size = "30" }, column.DataType);
        Assert.False(column.Std);
        Assert.Equal([VosiDiagnosticCode.Incomplete, VosiDiagnosticCode.Missing], VosiText.Codes(read.Diagnostics));
        Assert.Contains("no table keys", read.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_without_columns_and_columns_of_one_table()
    {
        await using var service = new SchemaTables(Version11);
        var read = await service.Reader.ReadAsync(VosiDetail.Min);
        Assert.All(read.Tables, table => Assert.Null(table.Columns));
        Assert.Equal(2, service.Queries.Count);

        await service.Reader.ReadColumnsAsync("it's");
        Assert.Equal("SELECT * FROM TAP_SCHEMA.columns WHERE table_name = 'it''s'", service.Queries[2]);
        await Assert.ThrowsAsync<ArgumentException>(() => service.Reader.ReadColumnsAsync("a\\"));
    }

    [Fact]
    public async Task What_is_cut_is_an_error_not_a_smaller_schema()
    {
        var cut = new Dictionary<string, string>(Version11);
        cut["columns"] = cut["columns"].Replace(
            "</TABLE>", "</TABLE><INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>", StringComparison.Ordinal);
        await using var service = new SchemaTables(cut);
        await Assert.ThrowsAsync<TapTruncatedException>(() => service.Reader.ReadAsync());
    }

    [Fact]
    public async Task Without_columns_there_is_no_schema()
    {
        var none = new Dictionary<string, string>(Version11);
        none.Remove("columns");
        await using var service = new SchemaTables(none);
        await Assert.ThrowsAsync<TapQueryException>(() => service.Reader.ReadAsync());
    }
}
