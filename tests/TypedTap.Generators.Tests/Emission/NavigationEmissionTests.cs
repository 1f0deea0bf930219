using System.Reflection;
using Microsoft.CodeAnalysis;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Ways along keys: what there is of them, and what they are called.</summary>
public sealed class NavigationEmissionTests
{
    private const string FileName = "My.DemoArchiveNavigation.";

    private static readonly TapKeyInfo PlaneToObservation = Key("p-o", "obs.Plane", "obs.Observation", ("obsID", "obsID"));

    [Fact]
    public void They_are_emitted_so()
    {
        var run = Run(
            PlaneToObservation with { Description = "A plane is of <one> observation" },
            Key("a-p", "obs.Artifact", "obs.Plane", ("planeID", "planeID"), ("part", "part")),
            Key("t-p", "Extra", "obs.Plane", ("planeID", "planeID")) with { Cardinality = TapKeyCardinality.OneToOne });
        Expect.Clean(run);
        Golden.Check("Navigation", run.Source(FileName));
    }

    [Fact]
    public void Without_keys_between_generated_tables_there_are_none()
    {
        Assert.Empty(Methods(Run()));
        Assert.Empty(Methods(Run(Key("k", "obs.Plane", "gone.Table", ("obsID", "obsID")))));
        Assert.Empty(Methods(Run(Key("k", "obs.Plane", "obs.Observation", ("obsID", "gone")))));
        Assert.Empty(Methods(Run(Key("k", "obs.Plane", "obs.Observation"))));
        Assert.Empty(Methods(Run("obs.Plane", "", "", PlaneToObservation)));
        Assert.Empty(Methods(Run("obs.*", "obs.Plane.planeID", "", PlaneToObservation)));
    }

    [Fact]
    public void Tables_and_columns_are_found_as_ADQL_finds_them() => Assert.Equal(
        ["Plane.Observation -> Observation?", "Observation.Planes -> Plane*"],
        Methods(Run(Key("k", "OBS.PLANE", "obs.\"Observation\"", ("OBSID", "\"obsID\"")))));

    [Fact]
    public void A_key_that_is_published_twice_is_one() =>
        Assert.Equal(2, Methods(Run(PlaneToObservation, PlaneToObservation with { Id = "again" })).Count);

    [Fact]
    public void A_second_key_between_two_tables_is_named_after_its_column_too() => Assert.Equal(
        [
            "Plane.Observation -> Observation?", "Observation.Planes -> Plane*",
            "Plane.ObservationByFirstID -> Observation?", "Observation.PlanesByFirstID -> Plane*",
            "Plane.ObservationByObsIDAndFirstID -> Observation?", "Observation.PlanesByObsIDAndFirstID -> Plane*",
        ],
        Methods(Run(
            PlaneToObservation,
            Key("second", "obs.Plane", "obs.Observation", ("firstID", "obsID")),
            Key("third", "obs.Plane", "obs.Observation", ("obsID", "obsID"), ("firstID", "obsID")))));

    [Fact]
    public void Names_avoid_properties_of_the_record() => Assert.Equal(
        ["Clash.PlaneByPlaneID -> Plane?", "Plane.Clashes -> Clash*"],
        Methods(Run(Key("k", "obs.Clash", "obs.Plane", ("planeID", "planeID")))));

    [Fact]
    public void Names_from_overrides_come_first()
    {
        var run = Run("*", "", """
            {"id": "p-o", "navigationName": "Parent", "inverseName": "Equals"},
            {"id": "second", "reverse": true, "navigationName": "Planes", "inverseName": "Observation"},
            {"id": "third", "cardinality": "oneToOne", "inverseName": "Single"},
            {"id": "fourth", "remove": true}
            """,
            PlaneToObservation,
            Key("second", "obs.Observation", "obs.Plane", ("obsID", "firstID")),
            Key("third", "obs.Artifact", "obs.Plane", ("planeID", "planeID")),
            Key("fourth", "Extra", "obs.Plane", ("planeID", "planeID")));
        Expect.Clean(run);
        Assert.Equal(
            [
                "Plane.Parent -> Observation?", "Observation.EqualsByObsID -> Plane*",
                "Plane.Planes -> Observation?", "Observation.Observation -> Plane*",
                "Artifact.Plane -> Plane?", "Plane.Single -> Artifact?",
            ],
            Methods(run));
    }

    [Fact]
    public void A_table_that_points_at_itself_has_both_ways() => Assert.Equal(
        ["Plane.Plane -> Plane?", "Plane.Planes -> Plane*"], Methods(Run(Key("k", "obs.Plane", "obs.Plane", ("firstID", "planeID")))));

    [Fact]
    public void Archives_that_share_records_share_the_ways()
    {
        var run = Make(GeneratorRun.Archive + " [TypedTap.TapArchive(\"demo\")] partial class Second;", "*", "", "", PlaneToObservation);
        Expect.Clean(run);
        Assert.Equal(2, Methods(run).Count);
    }

    [Theory]
    [InlineData("class DemoArchiveNavigation;")]
    [InlineData("namespace DemoArchiveNavigation { class X; }")]
    public void The_class_leaves_a_users_type_its_name(string type)
    {
        var run = Make(
            "namespace My { [TypedTap.TapArchive(\"demo\")] partial class DemoArchive; " + type + " }", "*", "", "", PlaneToObservation);
        Expect.Clean(run);
        Assert.NotNull(run.Output.GetTypeByMetadataName("My.DemoArchiveNavigation_"));
    }

    [Fact]
    public void Nested_archives_and_those_without_a_namespace_have_them_too()
    {
        var run = Make(
            "static partial class Outer { [TypedTap.TapArchive(\"demo\")] internal partial class DemoArchive; }", "*", "", "",
            PlaneToObservation);
        Expect.Clean(run);
        Assert.Equal(Accessibility.Internal, run.Output.GetTypeByMetadataName("OuterDemoArchiveNavigation")!.DeclaredAccessibility);
    }

    [Fact]
    public void Called_outside_of_a_query_one_says_where_it_belongs()
    {
        using var stream = new MemoryStream();
        Assert.True(Run(PlaneToObservation).Output.Emit(stream).Success);
        var method = Assembly.Load(stream.ToArray()).GetType("My.DemoArchiveNavigation")!.GetMethod("Observation")!;
        var attribute = method.GetCustomAttribute<TapNavigationAttribute>()!;
        Assert.Equal(("obs.Observation", "obsID,obsID"), (attribute.Table, string.Join(',', attribute.Columns)));
        var e = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [null]));
        Assert.StartsWith(
            "Observation() finds rows of obs.Observation on the service, not here",
            Assert.IsType<InvalidOperationException>(e.InnerException).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plane", "Planes", "Plane")]
    [InlineData("Galaxy", "Galaxies", "Galaxy")]
    [InlineData("Survey", "Surveys", "Survey")]
    [InlineData("ProductFiles", "ProductFiles", "ProductFile")]
    [InlineData("Tables", "Tables", "Table")]
    [InlineData("Galaxies", "Galaxies", "Galaxy")]
    [InlineData("Box", "Boxes", "Box")]
    [InlineData("Patches", "Patches", "Patch")]
    [InlineData("Analysis", "Analyses", "Analysis")]
    [InlineData("Status", "Statuses", "Status")]
    [InlineData("GravLens", "GravLenses", "GravLens")]
    [InlineData("Class", "Classes", "Class")]
    [InlineData("Obs", "ObsRows", "Obs")]
    [InlineData("EventData", "EventDataRows", "EventData")]
    [InlineData("Table8", "Table8Rows", "Table8")]
    [InlineData("_2MASS", "_2MASSRows", "_2MASS")]
    [InlineData("obs_files", "obs_files", "obs_file")]
    public void One_and_many(string name, string many, string one)
    {
        Assert.Equal(many, Navigation.EnglishNouns.Many(name));
        Assert.Equal(one, Navigation.EnglishNouns.One(name));
    }

    private static TapKeyInfo Key(string id, string from, string target, params (string From, string Target)[] columns) => new()
    {
        Id = id,
        FromTable = from,
        TargetTable = target,
        Columns = [.. columns.Select(pair => new TapKeyColumnInfo { From = pair.From, Target = pair.Target })],
    };

    private static GeneratorRun Run(params TapKeyInfo[] keys) => Run("*", "", "", keys);

    private static GeneratorRun Run(string tables, string columns, string overrides, params TapKeyInfo[] keys) =>
        Make(GeneratorRun.Archive, tables, columns, overrides, keys);

    private static GeneratorRun Make(string source, string tables, string columns, string overrides, params TapKeyInfo[] keys)
    {
        var cardinalities = string.Join(
            ", ", keys.Where(key => key.Cardinality == TapKeyCardinality.OneToOne).Select(
                key => $$"""{"id": "{{key.Id}}", "cardinality": "oneToOne"}"""));
        var snapshot = Sample.Snapshot(
            Sample.Table("obs.Observation", Sample.Column("obsID", "char", "36", "uuid")),
            Sample.Table(
                "obs.Plane", Sample.Column("planeID", "char", "36", "uuid"), Sample.Column("part", "int"),
                Sample.Column("obsID", "char", "36", "uuid"), Sample.Column("firstID", "char", "36", "uuid")),
            Sample.Table("obs.Artifact", Sample.Column("planeID", "char", "36", "uuid"), Sample.Column("part", "int")),
            Sample.Table("obs.Clash", Sample.Column("planeID", "char", "36", "uuid"), Sample.Column("plane", "int")),
            Sample.Table("Extra", Sample.Column("planeID", "char", "36", "uuid"))) with { Keys = [.. keys] };
        return new GeneratorRun(
            source,
            new SnapshotText("/schemas/demo.tap.json", TapSnapshotWriter.Write(snapshot), tables) { Columns = columns },
            SnapshotText.Overrides(
                "/schemas/demo.tap.overrides.json", $$"""{"formatVersion": 1, "keys": [{{overrides}}{{cardinalities}}]}"""));
    }

    /// <summary>The methods: <c>Plane.Observation -> Observation?</c>, <c>Observation.Planes -> Plane*</c>.</summary>
    private static List<string> Methods(GeneratorRun run) =>
    [
        .. from type in run.Output.Assembly.GetTypeByMetadataName("My.DemoArchiveNavigation") is { } found
            ? [found]
            : Array.Empty<INamedTypeSymbol>()
           from method in type.GetMembers().OfType<IMethodSymbol>()
           let result = (INamedTypeSymbol)method.ReturnType
           select $"{method.Parameters[0].Type.Name}.{method.Name} -> {(result.Arity == 1 ? result.TypeArguments[0].Name + "*" : result.Name + "?")}",
    ];
}
