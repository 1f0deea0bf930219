using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>The archive of the examples: a service that declares whatever there is.</summary>
internal sealed class FormArchive() : TapArchive(Archives.Nowhere, new TapServiceProfile("demo", Archives.Nowhere, new TapCapabilities
{
    AdqlVersions = ["2.1"],
    Features =
    [
        "adql-string:LOWER", "adql-string:UPPER", "adql-string:ILIKE", "adql-type:CAST", "adql-unit:IN_UNIT", "adql-conditional:COALESCE",
        "adqlgeo:POINT", "adqlgeo:REGION", "adqlgeo:CIRCLE", "adqlgeo:POLYGON", "adqlgeo:CONTAINS", "adqlgeo:INTERSECTS",
        "adqlgeo:DISTANCE", "adqlgeo:AREA", "adqlgeo:CENTROID", "adqlgeo:COORD1", "adqlgeo:COORD2",
    ],
    Functions = [
        "BITWISE_AND(a INTEGER, b INTEGER) -> INTEGER", "BITWISE_OR(a INTEGER, b INTEGER) -> INTEGER",
        "ivo_hasword(haystack VARCHAR, needle VARCHAR) -> INTEGER"
    ],
}))
{
    private static readonly TapTableMapping<FormStar> Mapping = new("demo.stars", Columns(), (row, at) => new FormStar
    {
        Id = row.GetInt32(at[0]),
        Number = row.GetInt32(at[1]),
        Ra = row.GetDouble(at[2]),
        Dec = row.GetDouble(at[3]),
        Mag = row.GetDouble(at[4]),
        Name = row.GetString(at[5]),
        Note = row.GetString(at[6]),
        Flux = row.GetSingle(at[7]),
        Size = row.GetDouble(at[8]),
        Exposure = row.GetDouble(at[9]),
    });

    public TapTableQuery<FormStar> Stars => Query(Mapping);

    [AdqlFunction("ivo_hasword")]
    public static int? HasWord(string? haystack, string? needle) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_hasword({haystack}, {needle})");

    private static ValueList<TapColumnBinding> Columns() =>
    [
        new("Id", new TapColumnInfo { Name = "id", Datatype = "int" }),
        new("Number", new TapColumnInfo { Name = "number", Datatype = "int" }),
        new("Ra", new TapColumnInfo { Name = "ra", Datatype = "double" }),
        new("Dec", new TapColumnInfo { Name = "dec", Datatype = "double" }),
        new("Mag", new TapColumnInfo { Name = "mag", Datatype = "double" }),
        new("Name", new TapColumnInfo { Name = "name", Datatype = "char", Arraysize = "*" }),
        new("Note", new TapColumnInfo { Name = "note", Datatype = "char", Arraysize = "*" }),
        new("Flux", new TapColumnInfo { Name = "flux", Datatype = "float" }),
        new("Size", new TapColumnInfo { Name = "size", Datatype = "double", Unit = "deg" }),
        new("Exposure", new TapColumnInfo { Name = "exposure", Datatype = "double", Unit = "s" }),
        new("Seen", new TapColumnInfo { Name = "seen", Datatype = "char", Arraysize = "*", Xtype = "timestamp" }),
        new("Shape", new TapColumnInfo { Name = "shape", Datatype = "char", Arraysize = "*", Xtype = "region" }),
        new("Place", new TapColumnInfo { Name = "place", Datatype = "double", Arraysize = "2", Xtype = "point" }),
        new("IsNew", new TapColumnInfo { Name = "is_new", Datatype = "boolean" }),
        new("Key", new TapColumnInfo { Name = "key", Datatype = "char", Arraysize = "36", Xtype = "uuid" }),
    ];
}
