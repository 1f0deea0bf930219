using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

public class TapSnapshotPartsTests
{
    private static readonly TapSnapshot Whole = TapNaming.Resolve(new()
    {
        JsonSchema = "./x.json",
        FormatVersion = 1,
        Service = new() { Name = "demo", Title = "t", Url = "https://example.org/tap" },
        Retrieved = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero),
        Tool = "test",
        Note = "n",
        Naming = NamingStyle.Published,
        Capabilities = new() { AdqlVersions = ["2.1"] },
        Schemas =
        [
            new() { Name = "a", Description = "d", Tables = [
                Unread("a.x") with { Type = "view", Description = "line\nbreak", Utype = "u" }, Table("a.y"), Table("a.z")
            ] },
            new() { Name = "A", Tables = [Table("A.y")] },
            new() { Name = "con", Utype = "u", Tables = [Table("con.t")] },
            new() { Name = "unread", Description = "nothing yet", Utype = "u", Tables = [Unread("unread.t")] },
            new() { Name = "\"J/A+A/1\"", Tables = [Table("\"J/A+A/1\".\"t 1\"")] },
            new() { Name = "empty" },
        ],
        Keys =
        [
            new() { Id = "1", FromTable = "A.y", TargetTable = "a.y", Columns = [] },
            new() { Id = "2", FromTable = "a.x", TargetTable = "a.y", Columns = [] },
            new() { Id = "3", FromTable = "a.z", TargetTable = "A.y", Columns = [] },
        ],
    });

    [Fact]
    public void The_header_has_the_service_and_the_parts_have_the_tables()
    {
        var (header, index, parts) = TapSnapshotParts.Split(Whole);
        Assert.Equal(
            Whole with { Hash = TapSnapshotWriter.ComputeHash(Whole), Parts = "demo.tap", Schemas = [], Keys = [Whole.Keys[1]] }, header);
        Assert.Equal(["A-559aead0.tap.json", "J-A-A-1-8560615b.tap.json", "a.tap.json", "con-1143da2b.tap.json"], parts.Keys);
        Assert.Equal(["a.y", "a.z"], parts["a.tap.json"].Schemas.Single().Tables.Select(t => t.Name));
        Assert.Equal(["3"], parts["a.tap.json"].Keys.Select(k => k.Id));
        Assert.All(
            parts.Values,
            part => Assert.Equal(
                (new TapServiceInfo { Name = "demo" }, NamingStyle.Published, null), (part.Service, part.Naming, part.Retrieved)));
        Assert.Equal(["a.x", "a.y", "a.z", "A.y", "con.t", "unread.t", "\"J/A+A/1\".\"t 1\""], index.Tables.Select(t => t.Table));
        Assert.Equal([null, 2, 2, 2, 2, null, 2], index.Tables.Select(t => t.Columns));
        Assert.Equal(["unread", "empty"], index.Schemas.Select(s => s.Name));
    }

    [Fact]
    public void Header_and_parts_are_snapshots_as_any()
    {
        var (header, index, parts) = TapSnapshotParts.Split(Whole);
        foreach (var document in parts.Values.Append(header))
        {
            var read = TapSnapshotReader.Read(TapSnapshotWriter.Write(document));
            Assert.Equal(document with { Hash = document.Hash.Length > 0 ? document.Hash : TapSnapshotWriter.ComputeHash(document) }, read);
        }

        Assert.Equal(index.Tables, TapSnapshotIndex.Parse(index.Write().Split('\n')).Tables);
    }

    [Fact]
    public void The_hash_of_the_header_is_that_of_the_whole()
    {
        var written = HashIn(Whole);
        Assert.Equal(TapSnapshotReader.Read(TapSnapshotWriter.Write(Whole)).Hash, written);
        var table = Whole.Schemas[0].Tables.First(one => one.Columns.Count > 0);
        var changed = table with { Columns = [table.Columns[0] with { Unit = "m" }, .. table.Columns.Skip(1)] };
        Assert.NotEqual(
            written, HashIn(
                Whole with { Schemas = [
                    Whole.Schemas[0] with { Tables = [.. Whole.Schemas[0].Tables.Select(one => one == table ? changed : one)] },
                    .. Whole.Schemas.Skip(1)
                ] }));

        static string HashIn(TapSnapshot whole) =>
            TapSnapshotReader.Read(TapSnapshotWriter.Write(TapSnapshotParts.Split(whole).Header)).Hash;
    }

    [Fact]
    public void What_was_taken_apart_is_put_together()
    {
        var (header, index, parts) = TapSnapshotParts.Split(Whole);
        var joined = TapSnapshotParts.Join(header, TapSnapshotIndex.Parse(index.Write().Split('\n')), parts);
        Assert.Equal(["1", "3", "2"], joined.Keys.Select(k => k.Id));
        Assert.Equal(Whole with { Keys = [] }, joined with { Keys = [] });
        Assert.Same(joined, TapNaming.Resolve(joined));
    }

    [Fact]
    public void Some_parts_make_a_smaller_snapshot()
    {
        var (header, _, parts) = TapSnapshotParts.Split(Whole);
        var some = TapSnapshotParts.Join(
            header, new Dictionary<string, TapSnapshot>(StringComparer.Ordinal) { ["a.tap.json"] = parts["a.tap.json"] });
        Assert.Equal(["a.y", "a.z"], some.Schemas.SelectMany(s => s.Tables).Select(t => t.Name));
        Assert.Equal(["3", "2"], some.Keys.Select(k => k.Id));
        Assert.Null(some.Parts);
        Assert.Same(some, TapNaming.Resolve(some));
    }

    [Fact]
    public void A_schema_with_too_many_tables_has_a_file_for_each()
    {
        var tables = Enumerable.Range(0, TapSnapshotParts.MaxTablesInFile + 1).Select(i => Table($"s.t{i}")).ToValueList();
        var many = TapNaming.Resolve(Whole with { Schemas = [new() { Name = "s", Description = "d", Tables = tables }], Keys = [] });
        var (header, index, parts) = TapSnapshotParts.Split(many);
        Assert.Equal(tables.Count, parts.Count);
        Assert.All(parts.Values, part => Assert.Equal("d", part.Schemas.Single().Description));
        Assert.Equal(many, TapSnapshotParts.Join(header, index, parts));

        var wide = Table("s.wide") with
        {
            Columns = Enumerable.Range(0, TapSnapshotParts.MaxColumnsInFile).Select(i => Column($"c{i}")).ToValueList()
        };
        Assert.Equal(2, TapSnapshotParts.Split(Whole with { Schemas = [new() { Name = "s", Tables = [wide, Table("s.t")] }] }).Parts.Count);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_told()
    {
        var (header, index, parts) = TapSnapshotParts.Split(Whole);
        var fewer = parts.Where(p => p.Key != "a.tap.json").ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        AssertFails("The snapshot lacks the part 'a.tap.json', which has the columns of table 'a.y'. Read the service anew.", index, fewer);

        fewer["a.tap.json"] = parts["a.tap.json"] with { Schemas = [parts["a.tap.json"].Schemas[0] with { Tables = [Table("a.y")] }] };
        AssertFails("The index of the snapshot says that the part 'a.tap.json' has the table 'a.z', and it does not.", index, fewer);

        fewer["a.tap.json"] = parts["a.tap.json"] with
        {
            Schemas = [parts["a.tap.json"].Schemas[0] with { Tables = parts["a.tap.json"].Schemas[0].Tables.Add(Table("a.more")) }]
        };
        AssertFails("The part 'a.tap.json' has the table 'a.more', which the index of the snapshot does not list there.", index, fewer);

        fewer["b.tap.json"] = parts["a.tap.json"];
        AssertFails("Both parts 'a.tap.json' and 'b.tap.json' have the table 'a.y'.", index, fewer);

        void AssertFails(string message, TapSnapshotIndex with, Dictionary<string, TapSnapshot> some) =>
            Assert.StartsWith(
                message, Assert.Throws<FormatException>(() => TapSnapshotParts.Join(header, with, some)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_index_can_not_hold_is_refused() => Assert.Contains(
        "the name of table 's.a\\tb' has a control character",
        Assert.Throws<ArgumentException>(
            () => TapSnapshotParts.Split(Whole with { Schemas = [new() { Name = "s", Tables = [Table("s.a\tb")] }] })).Message,
        StringComparison.Ordinal);

    [FactsFact]
    public void Files_have_different_names_on_every_system()
    {
        string[] odd = [
            "CON", "con", "nul", "COM1", "com1", "lpt9", "a", "A", "a.", "a ", "a-", ".a", "..", "", "/", "α", new string('x', 300),
            new string('x', 301)
        ];
        var names = FactsCsv.Rows("tables.csv").Select(r => r["table_name"]).Concat(odd).Distinct(StringComparer.Ordinal).ToList();
        var files = names.Select(PartFileNames.OfSchema).Concat(names.Select(PartFileNames.OfTable)).ToList();
        Assert.Equal(files.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file =>
        {
            Assert.Matches(@"^[A-Za-z0-9_][A-Za-z0-9_-]*\.tap\.json\z", file);
            Assert.DoesNotMatch(@"^(?i:con|prn|aux|nul|com\d|lpt\d)\.", file);
            Assert.InRange(file.Length, 1, 80);
            Assert.Single(new TapSnapshotIndex([new("t", file, 1, "T")]).Tables);
        });
    }

    private static TapColumnInfo Column(string name) => new() { Name = name, Datatype = "int" };

    private static TapTableInfo Table(string name) => new() { Name = name, Note = "note", Columns = [Column("a"), Column("b")] };

    private static TapTableInfo Unread(string name) => new() { Name = name };
}
