using System.Text;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;
using TypedTap.Votable;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Columns of which the overrides know more than the service says.</summary>
public sealed class ConventionEmissionTests
{
    private static readonly TapColumnInfo[] Columns =
    [
        Sample.Column("ra") with { NullValues = ["-596.52323555", "-999"] },
        Sample.Column("flux", "float") with { NullValues = ["-999.9"] },
        Sample.Column("n", "short") with { NullValues = ["-1"] },
        Sample.Column("id", "long") with { NullValues = ["0"], Nullable = false },
        Sample.Column("note", "char", "*") with { NullValues = ["n/a \"x\""] },
        Sample.Column("moving", "int") with { IsBoolean = true },
        Sample.Column("standard", "short") with { IsBoolean = true, Nullable = false },
        Sample.Column("flag", "int") with { IsBoolean = true, NullValues = ["-1"] },
        Sample.Column("keywords", "char", "*") with { ListSeparator = "|" },
        Sample.Column("members", "char", "*") with { ListSeparator = " ", Nullable = false },
    ];

    [Fact]
    public void They_are_emitted_so() => Golden.Check("Conventions", new EmittedTable(Sample.Table("demo.t", Columns)).Text);

    [Fact]
    public async Task A_row_is_read_with_them()
    {
        var emitted = new EmittedTable(Sample.Table("demo.t", Columns));
        var rows = await Read(
            emitted, ["-596.52323555", "-999.9", "-1", "0", "n/a \"x\"", "1", "0", "-1", "a|b", "x y"],
            ["1.5", "2.5", "3", "4", "yes", "0", "1", "1", "", ""]);
        Assert.All(new[] { "Ra", "Flux", "N", "Id", "Note", "Flag" }, name => Assert.Null(emitted.Get(rows[0], name)));
        Assert.Equal(true, emitted.Get(rows[0], "Moving"));
        Assert.Equal(false, emitted.Get(rows[0], "Standard"));
        Assert.Equal(["a", "b"], (string[])emitted.Get(rows[0], "Keywords")!);
        Assert.Equal(["x", "y"], (string[])emitted.Get(rows[0], "Members")!);
        Assert.Equal(
            [1.5, 2.5f, (short)3, 4L, "yes", false, true, true, null],
            new[] { "Ra", "Flux", "N", "Id", "Note", "Moving", "Standard", "Flag", "Keywords" }.Select(name => emitted.Get(rows[1], name)));
        Assert.Empty((string[])emitted.Get(rows[1], "Members")!);
    }

    [Fact]
    public async Task A_UUID_can_mean_none()
    {
        var emitted = new EmittedTable(
            Sample.Table(
                "demo.t", Sample.Column("id", "char", "36", "uuid") with { NullValues = ["ffffffff-0000-0000-0000-00000000000f"] }));
        var rows = await Read(emitted, ["ffffffff-0000-0000-0000-00000000000f"], ["ffffffff-0000-0000-0000-000000000001"]);
        Assert.Equal([null, Guid.Parse("ffffffff-0000-0000-0000-000000000001")], rows.Select(row => emitted.Get(row, "Id")));
    }

    [Fact]
    public async Task A_number_that_is_no_truth_value_is_an_error_that_names_the_column()
    {
        var emitted = new EmittedTable(Sample.Table("demo.t", Sample.Column("moving", "int") with { IsBoolean = true }));
        var e = await Assert.ThrowsAsync<TapConventionException>(() => Read(emitted, ["1"], ["2"]));
        Assert.Equal(("moving", 2L, 2L), (e.Column, e.Row, e.Value));
        Assert.Contains("remove \"boolean\": true", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_reads_back()
    {
        var emitted = new EmittedTable(
            Sample.Table("demo.t", Columns),
            """
            #nullable enable
            namespace My;
            public static class RoundTrip
            {
                public static async System.Threading.Tasks.Task<object> Run(object row)
                {
                    var stream = new System.IO.MemoryStream();
                    await TypedTap.Votable.VoTableWriter.WriteAsync(stream, new[] { (Row)row });
                    await using var reader = await TypedTap.Votable.VoTableReader.OpenAsync(new System.IO.MemoryStream(stream.ToArray()));
                    await foreach (var read in TypedTap.Votable.VoTableRows.ReadAllAsync<Row>(reader))
                        return read;
                    throw new System.InvalidOperationException();
                }
            }
            """);
        var row = emitted.Make(
            ("Ra", 1.5), ("Moving", true), ("Standard", true), ("Flag", false), ("Keywords", new[] { "a", "b" }),
            ("Members", new[] { "x" }));
        var run = emitted.Record.Assembly.GetType("My.RoundTrip")!.GetMethod("Run")!;
        Assert.Equal(row, await (Task<object>)run.Invoke(null, [row])!);

        var wrong = emitted.Make(("Keywords", new[] { "a|b" }));
        var e = await Assert.ThrowsAsync<ArgumentException>(() => (Task<object>)run.Invoke(null, [wrong])!);
        Assert.Contains("'a|b' has the separator '|' in it", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_tell_of_them()
    {
        var mapping = new EmittedTable(Sample.Table("demo.t", Columns)).Mapping;
        Assert.Equal(Columns, mapping.Columns.Select(binding => binding.Column));
    }

    private static async Task<List<object>> Read(EmittedTable emitted, params string[][] rows)
    {
        var fields = emitted.Mapping.Columns.Select(
            binding => $"<FIELD name=\"{binding.Column.Name}\" datatype=\"{binding.Column.Datatype}\" {(binding.Column.Arraysize is null ? "" : "arraysize=\"*\"")} xtype=\"{binding.Column.Xtype}\"/>");
        var cells = rows.Select(
            row => "<TR>" + string.Concat(row.Select(cell => $"<TD>{System.Security.SecurityElement.Escape(cell)}</TD>")) + "</TR>");
        var document =
            $"<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><TABLE>{string.Concat(fields)}<DATA><TABLEDATA>{string.Concat(cells)}</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
        await using var reader = await VoTableReader.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(document)));
        var read = (Delegate)emitted.Mapping.GetType().GetProperty("Read")!.GetValue(emitted.Mapping)!;
        var records = new List<object>();
        while (await reader.ReadAsync())
        {
            try
            {
                records.Add(read.DynamicInvoke(reader, Enumerable.Range(0, emitted.Mapping.Columns.Count).ToArray())!);
            }
            catch (System.Reflection.TargetInvocationException e) when (e.InnerException is { } inner)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            }
        }

        return records;
    }
}
