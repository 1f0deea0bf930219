using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.Querying.Dialects;
using TypedTap.Sky;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq.Dialects;

/// <summary>An archive made by hand, of a service that declares what a test wants, with a table of positions and shapes.</summary>
internal sealed class DialectArchive : TapArchive
{
    public static readonly ValueList<string> AllGeometry =
    [
        "adqlgeo:POINT", "adqlgeo:CIRCLE", "adqlgeo:BOX", "adqlgeo:POLYGON", "adqlgeo:REGION", "adqlgeo:CONTAINS", "adqlgeo:INTERSECTS",
        "adqlgeo:AREA", "adqlgeo:CENTROID",
        "adqlgeo:COORD1", "adqlgeo:COORD2", "adqlgeo:DISTANCE",
    ];

    private static readonly TapTableMapping<Source> Mapping = new(
        "demo.source",
        [
            new("Id", new TapColumnInfo { Name = "id", Datatype = "long", Nullable = false }),
            new("Name", new TapColumnInfo { Name = "name", Datatype = "char", Arraysize = "*" }),
            new("Ra", new TapColumnInfo { Name = "ra", Datatype = "double", Unit = "deg" }),
            new("Dec", new TapColumnInfo { Name = "dec", Datatype = "double", Unit = "deg" }),
            new("Lon", new TapColumnInfo { Name = "lon", Datatype = "double", Unit = "deg", Nullable = false }),
            new("Lat", new TapColumnInfo { Name = "lat", Datatype = "double", Unit = "deg", Nullable = false }),
            new("Size", new TapColumnInfo { Name = "fov", Datatype = "double", Unit = "arcsec", Nullable = false }),
            new("IsReal", new TapColumnInfo { Name = "isreal", Datatype = "boolean" }),
            new("Position", new TapColumnInfo { Name = "pos", Datatype = "double", Arraysize = "2", Xtype = "point" }),
            new("Field", new TapColumnInfo { Name = "field", Datatype = "double", Arraysize = "3", Xtype = "circle" }),
            new("Outline", new TapColumnInfo { Name = "outline", Datatype = "double", Arraysize = "*", Xtype = "polygon" }),
            new("Region", new TapColumnInfo { Name = "s_region", Datatype = "char", Arraysize = "*", Xtype = "adql:REGION" }),
        ],
        static (row, at) => new Source
        {
            Id = RowGuard.Required(row.GetInt64(at[0]), row, at[0]),
            Name = row.GetString(at[1]),
            Ra = row.GetDouble(at[2]),
            Dec = row.GetDouble(at[3]),
            Lon = RowGuard.Required(row.GetDouble(at[4]), row, at[4]),
            Lat = RowGuard.Required(row.GetDouble(at[5]), row, at[5]),
            Size = RowGuard.Required(row.GetDouble(at[6]), row, at[6]),
            IsReal = row.GetBoolean(at[7]),
            Position = row.GetPoint(at[8]),
            Field = row.GetCircle(at[9]),
            Outline = row.GetPolygon(at[10]),
            Region = row.GetRegion(at[11]),
        });

    private DialectArchive(TapServiceProfile profile, TapClientOptions? options)
        : base(profile.Url!, profile, options)
    {
    }

    public TapTableQuery<Source> Sources => Query(Mapping);

    public static DialectArchive Of(TapCapabilities capabilities, AdqlTraits? traits = null) =>
        Of(capabilities, new TapServiceTraits { Name = "test", Adql = traits ?? AdqlTraits.Standard });

    public static DialectArchive Of(TapCapabilities capabilities, TapServiceTraits traits) =>
        At(Archives.Nowhere, capabilities, new TapClientOptions { Traits = traits });

    public static DialectArchive Of(AdqlTraits traits) => Of(new TapCapabilities(), traits);

    public static DialectArchive At(Uri url, TapCapabilities? capabilities = null, TapClientOptions? options = null) =>
        new(new TapServiceProfile("demo", url, capabilities ?? new TapCapabilities()), options);

    [AdqlFunction("demo_shift")]
    public static double? Shift(double? value) => throw AdqlFunctionCall.OutsideOfQuery($"demo_shift({value})");

    [AdqlFunction("scisql_angsep")]
    public static double? Separation(double? value) => throw AdqlFunctionCall.OutsideOfQuery($"scisql_angsep({value})");

    internal sealed record Source
    {
        public long Id { get; init; }

        public string? Name { get; init; }

        public double? Ra { get; init; }

        public double? Dec { get; init; }

        public double Lon { get; init; }

        public double Lat { get; init; }

        public double Size { get; init; }

        public bool? IsReal { get; init; }

        public SkyPoint? Position { get; init; }

        public SkyCircle? Field { get; init; }

        public SkyPolygon? Outline { get; init; }

        public SkyRegion? Region { get; init; }
    }
}
