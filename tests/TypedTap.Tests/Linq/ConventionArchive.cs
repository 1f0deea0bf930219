using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.Sky;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq;

/// <summary>An archive made by hand, of a table with every convention, a function, and a column as a quantity.</summary>
internal sealed class ConventionArchive(TapClientOptions? options = null)
    : TapArchive(Archives.Nowhere, new TapServiceProfile("demo", null, new TapCapabilities()), options)
{
    private static readonly TapTableMapping<Target> Mapping = new("demo.target", Columns(), (row, at) => new Target
    {
        Id = row.GetInt32(at[0]),
        Ra = RowConventions.Without(row.GetDouble(at[1]), -596.52323555),
        Dec = RowConventions.Without(row.GetDouble(at[2]), -596.52323555),
        Flux = RowConventions.Without(RowConventions.Without(row.GetSingle(at[3]), -999.9f), -1f),
        Note = RowConventions.Without(row.GetString(at[4]), "n/a"),
        IsMoving = RowConventions.Truth(row.GetInt32(at[5]), row, at[5]),
        IsStandard = RowGuard.Required(RowConventions.Truth(row.GetInt16(at[6]), row, at[6]), row, at[6]),
        IsReal = row.GetBoolean(at[7]),
        Keywords = RowConventions.Items(row.GetString(at[8]), "|"),
    });

    public TapTableQuery<Target> Targets => Query(Mapping);

    [AdqlFunction("ivo_hasword")]
    public static int? HasWord(string? haystack, string? needle) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_hasword({haystack}, {needle})");

    [AdqlFunction("demo_shift")]
    public static double? Shift(double? value, double? by) => throw AdqlFunctionCall.OutsideOfQuery($"demo_shift({value}, {by})");

    [AdqlFunction("is_good")]
    public static bool? IsGood(SkyPoint? place) => throw AdqlFunctionCall.OutsideOfQuery($"is_good({place})");

    private static ValueList<TapColumnBinding> Columns() =>
    [
        new("Id", new TapColumnInfo { Name = "id", Datatype = "int" }),
        new("Ra", new TapColumnInfo { Name = "ra", Datatype = "double", Unit = "deg", NullValues = ["-596.52323555"] }),
        new("Dec", new TapColumnInfo { Name = "dec", Datatype = "double", Unit = "deg", NullValues = ["-596.52323555"] }),
        new("Flux", new TapColumnInfo { Name = "flux", Datatype = "float", NullValues = ["-999.9", "-1"] }),
        new("Note", new TapColumnInfo { Name = "note", Datatype = "char", Arraysize = "*", NullValues = ["n/a"] }),
        new("IsMoving", new TapColumnInfo { Name = "moving", Datatype = "int", IsBoolean = true }),
        new("IsStandard", new TapColumnInfo { Name = "standard", Datatype = "short", IsBoolean = true, Nullable = false }),
        new("IsReal", new TapColumnInfo { Name = "isreal", Datatype = "boolean" }),
        new("Keywords", new TapColumnInfo { Name = "keywords", Datatype = "char", Arraysize = "*", ListSeparator = "|" }),
    ];

    internal sealed record Target
    {
        public int? Id { get; init; }

        public double? Ra { get; init; }

        public double? Dec { get; init; }

        public float? Flux { get; init; }

        public string? Note { get; init; }

        public bool? IsMoving { get; init; }

        public bool IsStandard { get; init; }

        public bool? IsReal { get; init; }

        public string[]? Keywords { get; init; }
    }
}

/// <summary>What the generator would write for a column whose unit is known.</summary>
internal static class TargetQuantities
{
    [TapQuantity("Ra")]
    public static Angle? RaAsAngle(this ConventionArchive.Target row) => RowQuantities.Angle(row.Ra, 1, 1);
}
