using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.Sky;

namespace TypedTap.RealService.Tests.Conventions;

/// <summary>
/// The test service as overrides could describe it: values that its columns do hold mean "no value", integers are booleans, texts are
/// lists. Made by hand, so that each kind of column is there.
/// </summary>
internal sealed class KnownService(Uri url) : TapArchive(url, new TapServiceProfile("known", null, new TapCapabilities()))
{
    private static readonly TapTableMapping<Frame> FrameTable = new(
        "dbo.raw",
        [
            new("DpId", new TapColumnInfo { Name = "dp_id", Datatype = "char", Arraysize = "*" }),
            new("Ra", new TapColumnInfo { Name = "ra", Datatype = "double", Unit = "deg" }),
            new("Dec", new TapColumnInfo { Name = "dec", Datatype = "double", Unit = "deg", NullValues = ["-59.6882464", "-36.1014136"] }),
            new("Exposure", new TapColumnInfo { Name = "exposure", Datatype = "float", Unit = "s", NullValues = ["0"] }),
            new("DetDit", new TapColumnInfo { Name = "det_dit", Datatype = "float", NullValues = ["0.1667"] }),
            new("DetNdit", new TapColumnInfo { Name = "det_ndit", Datatype = "short", NullValues = ["1"] }),
            new("Type", new TapColumnInfo { Name = "dp_type", Datatype = "char", Arraysize = "*", ListSeparator = "," }),
            new("Object", new TapColumnInfo { Name = "object", Datatype = "char", Arraysize = "*", NullValues = ["FOCUS", "O'Neill 1"] }),
            new("ExpStart", new TapColumnInfo { Name = "exp_start", Datatype = "timestamp" }),
            new("MjdObs", new TapColumnInfo { Name = "mjd_obs", Datatype = "double", Unit = "d" }),
        ],
        (row, at) => new Frame
        {
            DpId = row.GetString(at[0]),
            Ra = row.GetDouble(at[1]),
            Dec = RowConventions.Without(RowConventions.Without(row.GetDouble(at[2]), -59.6882464), -36.1014136),
            Exposure = RowConventions.Without(row.GetSingle(at[3]), 0f),
            DetDit = RowConventions.Without(row.GetSingle(at[4]), 0.1667f),
            DetNdit = RowConventions.Without(row.GetInt16(at[5]), (short)1),
            Type = RowConventions.Items(row.GetString(at[6]), ","),
            Object = RowConventions.Without(RowConventions.Without(row.GetString(at[7]), "FOCUS"), "O'Neill 1"),
            ExpStart = row.GetTimestamp(at[8]),
            MjdObs = row.GetDouble(at[9]),
        });

    private static readonly TapTableMapping<Study> StudyTable = new(
        "caom2.Observation",
        [
            new("ObsID", new TapColumnInfo { Name = "obsID", Datatype = "char", Arraysize = "36", Xtype = "uuid" }),
            new("Moving", new TapColumnInfo { Name = "target_moving", Datatype = "int", IsBoolean = true }),
            new("Standard", new TapColumnInfo { Name = "target_standard", Datatype = "int", IsBoolean = true, Nullable = false }),
            new(
                "Photometric",
                new TapColumnInfo { Name = "environment_photometric", Datatype = "int", IsBoolean = true, NullValues = ["0"] }),
            new("Instruments", new TapColumnInfo { Name = "instrument_keywords", Datatype = "char", Arraysize = "*", ListSeparator = "|" }),
            new(
                "Targets", new TapColumnInfo
                {
                    Name = "target_keywords",
                    Datatype = "char",
                    Arraysize = "*",
                    ListSeparator = "|",
                    NullValues = ["one"]
                }),
            new("Members", new TapColumnInfo { Name = "members", Datatype = "char", Arraysize = "*", ListSeparator = " " }),
            new("Title", new TapColumnInfo { Name = "proposal_title", Datatype = "char", Arraysize = "*" }),
            new("Number", new TapColumnInfo { Name = "sequenceNumber", Datatype = "int" }),
        ],
        (row, at) => new Study
        {
            ObsID = row.GetGuid(at[0]),
            Moving = RowConventions.Truth(row.GetInt32(at[1]), row, at[1]),
            Standard = RowGuard.Required(RowConventions.Truth(row.GetInt32(at[2]), row, at[2]), row, at[2]),
            Photometric = RowConventions.Truth(RowConventions.Without(row.GetInt32(at[3]), 0), row, at[3]),
            Instruments = RowConventions.Items(row.GetString(at[4]), "|"),
            Targets = RowConventions.Items(RowConventions.Without(row.GetString(at[5]), "one"), "|"),
            Members = RowConventions.Items(row.GetString(at[6]), " "),
            Title = row.GetString(at[7]),
            Number = row.GetInt32(at[8]),
        });

    public TapTableQuery<Frame> Frames => Query(FrameTable);

    public TapTableQuery<Study> Studies => Query(StudyTable);

    [AdqlFunction("ivo_hasword")]
    public static int? HasWord(string? haystack, string? needle) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_hasword({haystack}, {needle})");

    [AdqlFunction("ivo_nocasematch")]
    public static int? NoCaseMatch(string? value, string? pattern) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_nocasematch({value}, {pattern})");

    [AdqlFunction("ivo_hashlist_has")]
    public static int? HashListHas(string? list, string? item) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_hashlist_has({list}, {item})");

    [AdqlFunction("gavo_to_mjd")]
    public static double? ToMjd(DateTime? time) => throw AdqlFunctionCall.OutsideOfQuery($"gavo_to_mjd({time})");

    [AdqlFunction("ivo_healpix_index")]
    public static long? HealpixIndex(int? order, double? ra, double? dec) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_healpix_index({order}, {ra}, {dec})");

    [AdqlFunction("ivo_interval_overlaps")]
    public static int? Overlaps(double? l1, double? h1, double? l2, double? h2) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_interval_overlaps({l1}, {h1}, {l2}, {h2})");

    [AdqlFunction("ivo_healpix_center")]
    public static SkyPoint? HealpixCenter(int? order, long? index) =>
        throw AdqlFunctionCall.OutsideOfQuery($"ivo_healpix_center({order}, {index})");

    internal sealed record Frame
    {
        public string? DpId { get; init; }

        public double? Ra { get; init; }

        public double? Dec { get; init; }

        public float? Exposure { get; init; }

        public float? DetDit { get; init; }

        public short? DetNdit { get; init; }

        public string[]? Type { get; init; }

        public string? Object { get; init; }

        public DateTime? ExpStart { get; init; }

        public double? MjdObs { get; init; }
    }

    internal sealed record Study
    {
        public Guid? ObsID { get; init; }

        public bool? Moving { get; init; }

        public bool Standard { get; init; }

        public bool? Photometric { get; init; }

        public string[]? Instruments { get; init; }

        public string[]? Targets { get; init; }

        public string[]? Members { get; init; }

        public string? Title { get; init; }

        public int? Number { get; init; }
    }
}
