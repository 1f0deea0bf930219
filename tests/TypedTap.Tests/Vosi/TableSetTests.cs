using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class TableSetTests
{
    [Fact]
    public async Task A_table_with_everything()
    {
        var read = await VosiText.ReadTables(VosiText.TableSet(
            """
            <schema><name>s</name><title>S</title><description>stars</description><utype>su</utype>
            <table type="view"><name>s."My Table"</name><title>T</title><description>two</description><utype>tu</utype><nrows>12</nrows>
            <column std="true"><name>"size"</name><description>d</description><unit>deg</unit><ucd>pos.eq.ra</ucd><utype>u</utype>
              <dataType xsi:type="vs:VOTableType" arraysize="2x*" size="9" delim=" " extendedType="interval" extendedSchema="ivo://x">double</dataType>
              <flag>indexed</flag><flag>prmary</flag></column>
            <foreignKey><targetTable>s.other</targetTable><fkColumn><fromColumn>a</fromColumn><targetColumn>b</targetColumn></fkColumn>
              <fkColumn><fromColumn>c</fromColumn><targetColumn>d</targetColumn></fkColumn><description>of</description><utype>ku</utype></foreignKey>
            </table></schema>
            """));

        Assert.Empty(read.Diagnostics);
        var schema = Assert.Single(read.Schemas);
        Assert.Equal(("s", "S", "stars", "su"), (schema.Name, schema.Title, schema.Description, schema.Utype));
        var table = Assert.Single(schema.Tables);
        Assert.Equal(
            ("s.\"My Table\"", "view", "T", "two", "tu", 12L),
            (table.Name, table.Type, table.Title, table.Description, table.Utype, table.RowCount!.Value));
        var column = Assert.Single(table.Columns!);
        Assert.Equal(
            ("\"size\"", "d", "deg", "pos.eq.ra", "u", true),
            (column.Name, column.Description, column.Unit, column.Ucd, column.Utype, column.Std!.Value));
        Assert.Equal(
            new VosiDataType
            {
                Text = "double",
                XsiType = "vs:VOTableType",
                Arraysize = "2x*",
                Size = "9",
                Delimiter = " ",
                ExtendedType = "interval",
                ExtendedSchema = "ivo://x"
            },
            column.DataType);
        Assert.Equal(["indexed", "prmary"], column.Flags);
        Assert.True(column.HasFlag("Indexed"));
        var key = Assert.Single(table.ForeignKeys);
        Assert.Equal(("s.other", "of", "ku"), (key.TargetTable, key.Description, key.Utype));
        Assert.Equal([new("a", "b"), new("c", "d")], key.Columns);
    }

    [Fact]
    public async Task Of_what_is_repeated_the_first_counts()
    {
        var read = await VosiText.ReadTables(VosiText.TableSet(
            """
            <schema><name>s</name><name>s2</name><table><name>t</name><name>t2</name><column><name>c</name><name>c2</name><unit>m</unit><unit>s</unit>
            <dataType xsi:type="vs:VOTableType">int</dataType><dataType xsi:type="vs:TAPType">BIGINT</dataType></column></table></schema>
            """));
        var column = read.FindTable("s.t")!.FindColumn("C")!;
        Assert.Equal(("m", "int", "VOTableType"), (column.Unit, column.DataType!.Text, column.DataType.TypeName));
        Assert.Equal(Enumerable.Repeat(VosiDiagnosticCode.Repeated, 5), VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task What_has_no_name_is_kept_and_told()
    {
        var read = await VosiText.ReadTables(VosiText.TableSet("<schema><table><column/></table></schema>"));
        Assert.Equal(["", "", ""], [read.Schemas[0].Name, read.Schemas[0].Tables[0].Name, read.Schemas[0].Tables[0].Columns![0].Name]);
        Assert.Equal(Enumerable.Repeat(VosiDiagnosticCode.NoName, 3), VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task Columns_that_are_not_told_are_not_none()
    {
        var read = await VosiText.ReadTables(VosiText.Table("<description>x</description>"));
        Assert.Null(Assert.Single(read.Tables).Columns);
        Assert.False(read.HasColumns);

        var filled = read.With((await VosiText.ReadTables(VosiText.OnlyTable("<column><name>a</name></column>"))).Tables.Single());
        Assert.True(filled.HasColumns);
        Assert.Throws<ArgumentException>(() => read.With(new VosiTable { Name = "s.other" }));
    }

    [Fact]
    public async Task The_document_of_one_table()
    {
        var read = await VosiText.ReadTables(VosiText.OnlyTable("<column><name>a</name></column>"));
        Assert.Equal(("table", ""), (read.RootElement, Assert.Single(read.Schemas).Name));
        Assert.NotNull(read.FindTable("s.t"));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public async Task A_table_without_a_schema_gets_one_without_a_name()
    {
        var read = await VosiText.ReadTables(VosiText.TableSet("<schema><name>s</name></schema><table><name>t</name></table>"));
        Assert.Equal(["s", ""], read.Schemas.Select(schema => schema.Name));
        Assert.Equal([VosiDiagnosticCode.Misplaced], VosiText.Codes(read.Diagnostics));
    }

    [Theory]
    [InlineData("<oai:OAI-PMH xmlns:oai='x'><oai:record><tableset><schema><name>s</name><table><name>t</name></table></schema></tableset></oai:record></oai:OAI-PMH>", "OAI-PMH")]
    [InlineData("<Resource><schema namespace='http://x'>an XML schema</schema><tableset><schema><name>s</name><table><name>t</name></table></schema></tableset></Resource>", "Resource")]
    public async Task A_registry_record_is_read_for_its_tables(string document, string root)
    {
        var read = await VosiText.ReadTables(document);
        Assert.Equal(root, read.RootElement);
        Assert.Equal("s", Assert.Single(read.Schemas).Name);
        Assert.Equal([VosiDiagnosticCode.OtherRoot], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task A_foreign_key_in_a_column_is_left_out()
    {
        var read = await VosiText.ReadTables(
            VosiText.Table("<column><name>a</name><foreignKey><targetTable>x</targetTable></foreignKey><unit>m</unit></column>"));
        var table = Assert.Single(read.Tables);
        Assert.Empty(table.ForeignKeys);
        Assert.Equal("m", table.Columns![0].Unit);
        Assert.Equal([VosiDiagnosticCode.Misplaced], VosiText.Codes(read.Diagnostics));
    }

    [Theory]
    [InlineData("s.t", "S.T", true)]
    [InlineData("s.t", "t", true)]
    [InlineData("s.t", "r.t", false)]
    [InlineData("t", "s.t", true)]
    [InlineData("s.\"T\"", "s.t", true)]
    [InlineData("s.\"Tt\"", "s.tt", false)]
    [InlineData("s.\"Tt\"", "S.\"Tt\"", true)]
    [InlineData("J/A+A/416/1117", "\"J/A+A/416/1117\"", true)]
    [InlineData("a.s.t", "s.t", true)]
    public async Task Tables_are_found_as_adql_names_them(string published, string asked, bool isFound)
    {
        var read = await VosiText.ReadTables(VosiText.Table("", published));
        Assert.Equal(isFound, read.FindTable(asked) is not null);
    }

    [Theory]
    [InlineData("12", 12L, 0)]
    [InlineData("1.1e6", 1100000L, 0)]
    [InlineData("many", null, 1)]
    [InlineData("", null, 0)]
    public async Task Row_counts(string text, long? count, int diagnostics)
    {
        var read = await VosiText.ReadTables(VosiText.Table($"<nrows>{text}</nrows>"));
        Assert.Equal((count, diagnostics), (read.Tables.Single().RowCount, read.Diagnostics.Count));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("FALSE", false)]
    [InlineData("perhaps", null)]
    public async Task Truth_values(string text, bool? value)
    {
        var read = await VosiText.ReadTables(VosiText.Table($"<column std='{text}'><name>a</name></column>"));
        Assert.Equal(value, read.Tables.Single().Columns![0].Std);
    }

    [Fact]
    public async Task Tables_of_the_same_name_are_told()
    {
        var read = await VosiText.ReadTables(
            VosiText.TableSet("<schema><name>s</name><table><name>t</name></table><table><name>s.T</name></table></schema>"));
        Assert.Equal([VosiDiagnosticCode.SameName], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task Text_is_that_of_inner_elements_and_cdata_too()
    {
        var column = await VosiText.ReadColumn(
            "<name>a</name><description>one <b>two</b> <![CDATA[<three>]]> &amp; four</description><unknown><unit>no</unit></unknown>");
        Assert.Equal("one two <three> & four", column.Description);
        Assert.Null(column.Unit);
    }

    [Theory]
    [InlineData("<v:tableset xmlns:v='urn:anything'><v:schema><v:name>s</v:name><v:table><v:name>t</v:name></v:table></v:schema></v:tableset>")]
    [InlineData("<tableset xmlns='urn:other'><schema><name>s</name><table><name>t</name></table></schema></tableset>")]
    [InlineData("<tableset><!-- c --><?pi x?><schema><name>s</name><table><name>t</name></table></schema></tableset>")]
    [InlineData(" \r\n\t<?xml version='1.0' encoding='UTF-8'?><tableset><schema><name>s</name><table><name>t</name></table></schema></tableset>")]
    [InlineData("\uFEFF\n<?xml version='1.0'?><tableset><schema><name>s</name><table><name>t</name></table></schema></tableset>")]
    public async Task Namespaces_comments_and_leading_blanks_do_not_matter(string document)
    {
        var read = await VosiText.ReadTables(document);
        Assert.NotNull(read.FindTable("s.t"));
        Assert.Empty(read.Diagnostics);
    }
}
