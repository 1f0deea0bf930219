using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Benchmarks.Embedded;

/// <summary>The columns of bench.big that are asked for.</summary>
internal static class BenchStar
{
    public const string Table = "bench.big";

    /// <summary>A table of the same kind, to be made up where there is none to copy.</summary>
    public static TapSnapshot Snapshot { get; } = new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new TapServiceInfo { Name = "bench" },
        Schemas = ValueList.Of(new TapSchemaInfo
        {
            Name = "bench",
            Tables = ValueList.Of(new TapTableInfo
            {
                Name = Table,
                Columns = ValueList.Of(
                    new TapColumnInfo { Name = "source_id", Datatype = "long", Description = "Primary key", Nullable = false },
                    new TapColumnInfo { Name = "ra", Datatype = "double", Unit = "deg", Ucd = "pos.eq.ra", Nullable = false },
                    new TapColumnInfo { Name = "dec", Datatype = "double", Unit = "deg", Ucd = "pos.eq.dec", Nullable = false },
                    new TapColumnInfo { Name = "g_mag", Datatype = "float", Unit = "mag" }),
            }),
        }),
    };
}
