using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.Sky;

/// <summary>
/// The test service's positions and shapes, and a table of positions that is uploaded, under what a test takes the service to declare.
/// </summary>
internal sealed class SkyService(TapCapabilities capabilities, TapServiceTraits? traits = null) : TapArchive(
    Dachs.Url, new TapServiceProfile("dachs", Dachs.Url, capabilities), new TapClientOptions { Traits = traits })
{
    private static readonly TapTableMapping<Plane> PlaneMapping = new(
        "caom2.plane",
        [
            new("Id", new TapColumnInfo { Name = "planeid", Datatype = "char", Arraysize = "36", Xtype = "uuid", Nullable = false }),
            new("Bounds", new TapColumnInfo { Name = "position_bounds", Datatype = "double", Arraysize = "*", Xtype = "polygon" }),
            new("Center", new TapColumnInfo { Name = "position_bounds_center", Datatype = "double", Arraysize = "2", Xtype = "point" }),
            new("Circle", new TapColumnInfo { Name = "position_bounds_circle", Datatype = "double", Arraysize = "3", Xtype = "circle" }),
        ],
        static (row, at) =>
            new Plane { Id = RowGuard.Required(
                row.GetGuid(at[0]), row, at[0]), Bounds = row.GetPolygon(at[1]), Center = row.GetPoint(at[2]),
                Circle = row.GetCircle(at[3]) });

    private static readonly TapTableMapping<Place> FrameMapping = PlacesOf("dbo.raw");

    private static readonly TapTableMapping<Place> UploadMapping = PlacesOf("tap_upload.places");

    /// <summary>A DaCHS as it declares itself: ADQL 2.1 with all of its geometry.</summary>
    public static TapCapabilities Declared { get; } = new()
    {
        AdqlVersions = ["2.0", "2.1"],
        Features =
        [
            "adqlgeo:BOX", "adqlgeo:POINT", "adqlgeo:CIRCLE", "adqlgeo:POLYGON", "adqlgeo:REGION", "adqlgeo:CENTROID", "adqlgeo:COORD1",
            "adqlgeo:COORD2", "adqlgeo:DISTANCE", "adqlgeo:CONTAINS",
            "adqlgeo:INTERSECTS", "adqlgeo:AREA",
        ],
    };

    public TapTableQuery<Plane> Planes => Query(PlaneMapping);

    public TapTableQuery<Place> Frames => Query(FrameMapping);

    public TapTableQuery<Place> Places => Query(UploadMapping);

    private static TapTableMapping<Place> PlacesOf(string table) => new(
        table,
        [
            new("Id", new TapColumnInfo { Name = "dp_id", Datatype = "char", Arraysize = "*", Nullable = false }),
            new("Ra", new TapColumnInfo { Name = "ra", Datatype = "double", Unit = "deg" }),
            new("Dec", new TapColumnInfo { Name = "dec", Datatype = "double", Unit = "deg" }),
        ],
        static (row, at) => new Place { Id = row.GetString(at[0]) ?? "", Ra = row.GetDouble(at[1]), Dec = row.GetDouble(at[2]) });

    internal sealed record Plane
    {
        public Guid Id { get; init; }

        public SkyPolygon? Bounds { get; init; }

        public SkyPoint? Center { get; init; }

        public SkyCircle? Circle { get; init; }
    }

    internal sealed record Place
    {
        public string Id { get; init; } = "";

        public double? Ra { get; init; }

        public double? Dec { get; init; }
    }
}
