namespace TypedTap.Conformance.Tests;

public sealed class SchemasCommandTests : IDisposable
{
    private const string Tables =
        "<tableset><schema><name>s</name><table><name>s.t</name><column><name>a</name><dataType>int</dataType></column><column><name>b</name><dataType>weird</dataType></column></table></schema></tableset>";
    private const string Votable =
        "<VOTABLE version='1.4'><RESOURCE><TABLE name='II/246/out'><FIELD name='[3.6]' datatype='float'/><DATA><TABLEDATA/></DATA></TABLE></RESOURCE></VOTABLE>";
    private const string Capabilities = "<capabilities><capability standardID='ivo://ivoa.net/std/TAP'/></capabilities>";
    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Documents_of_a_manifest_are_counted_and_compiled()
    {
        Write("t.xml", Tables);
        Write("v.vot", Votable);
        Write("c.xml", Capabilities);
        Write("bad.xml", "<tableset><schema>");
        Manifest("t.xml,vosi-tables,yes,1,2", "v.vot,result-votable,yes,1,1", "c.xml,capabilities,yes,0,0", "bad.xml,vosi-edge,no,0,0");
        var run = await ProgramRun.Of("schemas", _folder, "--compile");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "schemas: 4 of 4 documents read as expected\ncompile: 2 of 2 documents compile\ncompiled: 2 documents, 2 tables, 3 columns, ",
            run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            " lines of code: 0 errors (1 warnings of the generator about what snapshots say)\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.xml,vosi-tables,yes,1,3", "actual:   1 tables, 2 columns")]
    [InlineData("t.xml,vosi-tables,no,1,2", "though it is malformed")]
    [InlineData("t.xml,result-votable,yes,1,2", "VoTableException")]
    public async Task What_is_not_as_expected_is_listed_with_its_reason(string line, string reason)
    {
        Write("t.xml", Tables);
        Manifest(line);
        var run = await ProgramRun.Of("schemas", _folder, "--min", "100");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("schemas: 0 of 1 documents read as expected\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_of_TAP_SCHEMA_and_facts_need_no_manifest()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "rendered"));
        foreach (var (table, columns, row) in new[]
        {
            ("schemas", "schema_name", "s"), ("tables", "schema_name table_name", "s|s.t"),
            ("columns", "table_name column_name datatype", "s.t|a|int"),
            ("keys", "key_id from_table target_table", "k|s.t|s.t"), ("key_columns", "key_id from_column target_column", "k|a|a"),
        })
        {
            Write($"rendered/demo_TAP_SCHEMA_{table}.vot", "<VOTABLE><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>"
                + string.Concat(columns.Split(' ').Select(column => $"<FIELD name='{column}' datatype='char' arraysize='*'/>"))
                + "<DATA><TABLEDATA><TR>" + string.Concat(row.Split('|').Select(cell => $"<TD>{cell}</TD>"))
                + "</TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        }

        Write("rendered/demo_tables.xml", Tables);
        Write("demo.csv", "table_name,column_name,datatype,unit\nx.t,a,int,\nx.t,\"\"\"b,c\"\"\",double,deg\n");
        var run = await ProgramRun.Of("schemas", _folder, "--compile");
        Assert.StartsWith(
            "schemas: 3 of 3 documents read as expected\ncompile: 3 of 3 documents compile\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_something_else_is_refused()
    {
        var run = await ProgramRun.Of("schemas", _folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("manifest.csv", run.Error, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private void Manifest(params string[] lines) =>
        Write("manifest.csv", "file,kind,wellformed,tables,columns\n" + string.Join('\n', lines) + "\n");
}
