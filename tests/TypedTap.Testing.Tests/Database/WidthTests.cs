using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Tap;

namespace TypedTap.Testing.Tests.Database;

public sealed class WidthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-widths-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("cadc")]
    [InlineData("eso-tap-cat")]
    [InlineData("eso-tap-obs")]
    [InlineData("ivoa-obscore")]
    public async Task A_snapshot_that_is_read_back_has_the_columns_of_the_one_that_was_given(string name)
    {
        var given = Synthetic.SnapshotPopulateTests.Snapshot(name);
        var database = new EmbeddedDatabase();
        database.AddSchema(given);
        await using var service = EmbeddedTapService.InProcess(database);
        using var client = new TapClient(service.Url, service.ClientOptions);
        foreach (var source in Enum.GetValues<TapSnapshotSource>())
        {
            var read = await new TapSnapshotRefresher(client).RefreshAsync(
                new TapSnapshotRequest { Path = Path.Combine(_folder, source + ".tap.json"), Source = source });
            Assert.Equal(Columns(given), Columns(read.Snapshot));
        }

        static List<string> Columns(TapSnapshot snapshot) =>
        [
            .. from schema in snapshot.Schemas
               where !schema.Name.Equals("TAP_SCHEMA", StringComparison.OrdinalIgnoreCase)
               from table in schema.Tables
               from column in table.Columns
               orderby table.Name, column.Name
               select $"{table.Name} {column.Name} {column.Datatype} {column.Arraysize} {column.Xtype} {column.Unit} {column.Ucd} {column.Utype}",
        ];
    }

    [Fact]
    public async Task Answers_have_the_width_where_their_values_keep_to_it()
    {
        var database = new EmbeddedDatabase();
        var column = new TapColumnInfo { Name = "word", Datatype = "char", Arraysize = "4*" };
        foreach (var (table, word) in (IEnumerable<(string, string)>)[("main.short", "abcd"), ("main.long", "abcde"), ("main.wide", "äöü")])
            await database.AddCsvAsync(
                table, new MemoryStream(System.Text.Encoding.UTF8.GetBytes("word\n" + word + "\n")),
                new TapTableInfo { Name = table, Columns = [column] });
        await using var service = EmbeddedTapService.InProcess(database);
        using var client = new TapClient(service.Url, service.ClientOptions);
        foreach (var (table, width) in (IEnumerable<(string, string)>)[("short", "4*"), ("long", "*"), ("wide", "*")])
            Assert.Equal(width, (await client.QueryTableAsync("SELECT word FROM main." + table)).Columns[0].Arraysize);
    }
}
