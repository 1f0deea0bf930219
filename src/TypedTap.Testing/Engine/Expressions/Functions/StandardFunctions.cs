using TypedTap.Adql;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// The functions of the IVOA's catalogue of user-defined functions that every embedded service has, beside the
/// <see cref="StandardAggregates"/>. Those that need the network (ivo_simbadpoint) are not among them.
/// </summary>
internal static class StandardFunctions
{
    public static readonly IReadOnlyList<EngineFunction> All =
    [
        Of(
            "ivo_healpix_index(hpxOrder INTEGER, long DOUBLE PRECISION, lat DOUBLE PRECISION) -> BIGINT",
            HealpixFunctions.IndexOfCoordinates),
        Of("ivo_healpix_index(hpxOrder INTEGER, point POINT) -> BIGINT", HealpixFunctions.IndexOfPoint),
        Of("ivo_healpix_center(hpxOrder INTEGER, hpxIndex BIGINT) -> POINT", HealpixFunctions.Center),
        Of("ivo_to_jd(d TIMESTAMP) -> DOUBLE PRECISION", (a, _) => Time(a, TimeScales.JulianDate)),
        Of("ivo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION", (a, _) => Time(a, TimeScales.ModifiedJulianDate)),
        Of(
            "ivo_nocasematch(value VARCHAR, pattern VARCHAR) -> INTEGER",
            (a, _) => OfTwoTexts(a, static (value, pattern) => new LikePattern(pattern, ignoreCase: true).Matches(value))),
        Of("ivo_hasword(haystack VARCHAR, needle VARCHAR) -> INTEGER", (a, _) => OfTwoTexts(a, Words.HasAll)),
        Of("ivo_hashlist_has(hashlist VARCHAR, item VARCHAR) -> INTEGER", (a, _) => OfTwoTexts(a, Words.IsInHashList)),
        Of("ivo_interval_overlaps(a1 DOUBLE PRECISION, b1 DOUBLE PRECISION, a2 DOUBLE PRECISION, b2 DOUBLE PRECISION) -> INTEGER", Overlap),
        Of(
            "ivo_hms_to_degrees(hms VARCHAR) -> DOUBLE PRECISION",
            (a, span) => Sexagesimals(a, text => 15 * Sexagesimal.Read(text, 'h', span))),
        Of("ivo_dms_to_degrees(dms VARCHAR) -> DOUBLE PRECISION", (a, span) => Sexagesimals(a, text => Sexagesimal.Read(text, 'd', span))),
        Of("ivo_geom_transform(from_sys VARCHAR, to_sys VARCHAR, geo REGION) -> REGION", GalacticFrame.Transform),
    ];

    /// <summary>The declarations of all that every embedded service has, aggregates too.</summary>
    public static IEnumerable<AdqlFunctionSignature> Signatures =>
        All.Select(static f => f.Signature).Concat(StandardAggregates.All.Select(static f => f.Signature));

    private static readonly ILookup<string, EngineFunction> ByName = All.ToLookup(f => f.Signature.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<EngineFunction> Find(string name) => [.. ByName[name]];

    private static EngineFunction Of(string declaration, Func<IReadOnlyList<Operand>, AdqlSpan, Operand> compile) =>
        new(
            AdqlFunctionSignature.TryParse(declaration, out var signature)
                ? signature
                : throw new ArgumentException(declaration, nameof(declaration)), compile);

    private static FunctionOperand<DateTime, double> Time(IReadOnlyList<Operand> arguments, Func<DateTime, double> convert) =>
        new((Operand<DateTime>)arguments[0], convert) { Type = EngineType.Double, Unit = "d", IsConstant = arguments[0].IsConstant };

    private static FunctionOperand<string, string, long> OfTwoTexts(IReadOnlyList<Operand> arguments, Func<string, string, bool> test) =>
        new((Operand<string>)arguments[0], (Operand<string>)arguments[1], (x, y) => test(x, y) ? 1 : 0)
        {
            Type = EngineType.Int,
            IsConstant = arguments[0].IsConstant && arguments[1].IsConstant,
        };

    private static FunctionOperand<string, double> Sexagesimals(IReadOnlyList<Operand> arguments, Func<string, double> read) =>
        new((Operand<string>)arguments[0], read) { Type = EngineType.Double, Unit = "deg", IsConstant = arguments[0].IsConstant };

    private static OverlapOperand Overlap(IReadOnlyList<Operand> arguments, AdqlSpan span) =>
        new([.. arguments.Select(a => Numbers.Require(a, "ivo_interval_overlaps", span))])
        {
            Type = EngineType.Int,
            IsConstant = arguments.All(a => a.IsConstant),
        };
}
