using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Tap;

namespace TypedTap.Benchmarks.Linq;

/// <summary>Our side: a table and its mapping, as the generator writes them.</summary>
internal sealed class BenchArchive(TapClientOptions? options = null)
    : TapArchive(new Uri("http://127.0.0.1:1/tap"), new TapServiceProfile("bench", null, new TapCapabilities()), options)
{
    private static readonly TapTableMapping<BenchFrame> Mapping = new(
        "dbo.frames",
        ValueList.Of(
            Column("Id", "id", "long", nullable: false),
            Column("Ra", "ra", "double"),
            Column("Dec", "dec", "double"),
            Column("Object", "object", "char", "*"),
            Column("Instrument", "instrument", "char", "*"),
            Column("ExpStart", "exp_start", "char", "*", "timestamp"),
            Column("Exposure", "exposure", "float"),
            Column("ObId", "ob_id", "int")),
        static (row, at) => new BenchFrame
        {
            Id = row.GetInt64(at[0])!.Value,
            Ra = row.GetDouble(at[1]),
            Dec = row.GetDouble(at[2]),
            Object = row.GetString(at[3]),
            Instrument = row.GetString(at[4]),
            ExpStart = row.GetTimestamp(at[5]),
            Exposure = row.GetSingle(at[6]),
            ObId = row.GetInt32(at[7]),
        });

    public TapTableQuery<BenchFrame> Frames => Query(Mapping);

    private static TapColumnBinding Column(
        string property, string name, string datatype, string? arraysize = null, string? xtype = null, bool? nullable = null) =>
        new(property, new TapColumnInfo { Name = name, Datatype = datatype, Arraysize = arraysize, Xtype = xtype, Nullable = nullable });
}
