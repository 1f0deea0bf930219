using TypedTap.Adql;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>What is generated, word for word.</summary>
public sealed class GoldenTests
{
    private static readonly TapColumnInfo[] Columns =
    [
        Sample.Column("obsID", "char", "36", "uuid") with
        {
            Description = "unique identifier",
            Utype = "caom2:Observation.id",
            Indexed = true
        },
        Sample.Column("target_name", "char", "*") with
        {
            Description = "Name <of> the target & its \"field\",\r\nin two lines",
            Ucd = "meta.id;src"
        },
        Sample.Column("\"size\"", "long") with { Unit = "byte", Principal = true, Std = false },
        Sample.Column("s_ra") with { Unit = "deg", Ucd = "pos.eq.ra", Inferred = ["datatype", "ucd"] },
        Sample.Column("t_range", "double", "2", "interval") with { Unit = "d" },
        Sample.Column("flux", "float", "*"),
        Sample.Column("calib_level", "int") with { Nullable = false },
        Sample.Column("obs_collection", "char", "*") with { Nullable = false },
        Sample.Column("s_region", "char", "*", "adql:REGION") with { Nullable = false },
        Sample.Column("channels", "int", "4") with { Nullable = false },
        Sample.Column("date_obs", "timestamp"),
    ];

    [Fact]
    public void A_table() => Golden.Check("Table", Run().Source("Observation."));

    [Fact]
    public void An_archive() => Golden.Check("Archive", Run().Source("My.DemoArchive."));

    [Fact]
    public void An_archive_of_a_data_model_without_a_service()
    {
        var snapshot = Sample.Three();
        var model = snapshot with { Service = snapshot.Service with { Url = null } };
        var run = new GeneratorRun(
            "namespace My; /// <summary>Mine.</summary>\n[TypedTap.TapArchive(\"demo\")] partial class DemoArchive;",
            new SnapshotText("/schemas/demo.tap.json", model, "other.*"));
        Expect.Clean(run);
        Golden.Check("ArchiveWithoutService", run.Source("My.DemoArchive."));
    }

    [Fact]
    public void What_is_generated_compiles() => Expect.Clean(Run());

    private static GeneratorRun Run()
    {
        var snapshot = Sample.Snapshot(
            Sample.Table("caom2.Observation", Columns),
            Sample.Table("basic", Sample.Column("oid", "long")));
        return new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", snapshot));
    }
}
