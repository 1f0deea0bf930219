using TypedTap.Model;
using TypedTap.Sky;

namespace TypedTap.Linq;

public static partial class Adql
{
    /// <summary>
    /// The functions of ADQL 2.1 (section 4), each under its own name and with the service's own results; the service computes them
    /// wherever they stand in a query. Null in, null out. Those of mathematics run outside of queries, too; the others throw there.
    /// </summary>
    public static class Functions
    {
        /// <summary>ABS: the absolute value.</summary>
        [AdqlFunction("ABS")]
        public static double? Abs(double? x) => x is { } value ? Math.Abs(value) : null;

        /// <summary>CEILING: the least integer that is not less.</summary>
        [AdqlFunction("CEILING")]
        public static double? Ceiling(double? x) => x is { } value ? Math.Ceiling(value) : null;

        /// <summary>FLOOR: the greatest integer that is not greater.</summary>
        [AdqlFunction("FLOOR")]
        public static double? Floor(double? x) => x is { } value ? Math.Floor(value) : null;

        /// <summary>ROUND: the nearest integer; of a half, services differ, and most go away from zero.</summary>
        [AdqlFunction("ROUND")]
        public static double? Round(double? x) => x is { } value ? Math.Round(value, MidpointRounding.AwayFromZero) : null;

        /// <summary>ROUND to so many decimal digits; in a query a number that does not depend on the row.</summary>
        [AdqlFunction("ROUND")]
        public static double? Round(double? x, int digits) =>
            x is { } value ? Math.Round(value, digits, MidpointRounding.AwayFromZero) : null;

        /// <summary>TRUNCATE: the value without its fraction.</summary>
        [AdqlFunction("TRUNCATE")]
        public static double? Truncate(double? x) => x is { } value ? Math.Truncate(value) : null;

        /// <summary>TRUNCATE to so many decimal digits; in a query a number that does not depend on the row.</summary>
        [AdqlFunction("TRUNCATE")]
        public static double? Truncate(double? x, int digits) =>
            x is { } value ? Math.Truncate(value * Math.Pow(10, digits)) / Math.Pow(10, digits) : null;

        /// <summary>MOD: the remainder, with the sign of <paramref name="x"/>.</summary>
        [AdqlFunction("MOD")]
        public static double? Mod(double? x, double? y) => x % y;

        /// <summary>DEGREES: of radians.</summary>
        [AdqlFunction("DEGREES")]
        public static double? Degrees(double? x) => x * (180 / Math.PI);

        /// <summary>RADIANS: of degrees.</summary>
        [AdqlFunction("RADIANS")]
        public static double? Radians(double? x) => x * (Math.PI / 180);

        /// <summary>EXP: e to the power of a number.</summary>
        [AdqlFunction("EXP")]
        public static double? Exp(double? x) => x is { } value ? Math.Exp(value) : null;

        /// <summary>LOG: the natural logarithm. Of zero and less it is an error of most services.</summary>
        [AdqlFunction("LOG")]
        public static double? Log(double? x) => x is { } value ? Math.Log(value) : null;

        /// <summary>LOG10: the decimal logarithm. Of zero and less it is an error of most services.</summary>
        [AdqlFunction("LOG10")]
        public static double? Log10(double? x) => x is { } value ? Math.Log10(value) : null;

        /// <summary>PI.</summary>
        [AdqlFunction("PI")]
        public static double? Pi() => Math.PI;

        /// <summary>POWER: <paramref name="x"/> to the power of <paramref name="y"/>.</summary>
        [AdqlFunction("POWER")]
        public static double? Power(double? x, double? y) => x is { } number && y is { } exponent ? Math.Pow(number, exponent) : null;

        /// <summary>SQRT: the square root. Of what is less than zero it is an error of most services.</summary>
        [AdqlFunction("SQRT")]
        public static double? Sqrt(double? x) => x is { } value ? Math.Sqrt(value) : null;

        /// <summary>RAND: a random number from 0 to 1, another one for each row.</summary>
        [AdqlFunction("RAND")]
        public static double? Rand() => throw AdqlFunctionCall.OutsideOfQuery("RAND()");

        /// <summary>SIN, of radians.</summary>
        [AdqlFunction("SIN")]
        public static double? Sin(double? x) => x is { } value ? Math.Sin(value) : null;

        /// <summary>COS, of radians.</summary>
        [AdqlFunction("COS")]
        public static double? Cos(double? x) => x is { } value ? Math.Cos(value) : null;

        /// <summary>TAN, of radians.</summary>
        [AdqlFunction("TAN")]
        public static double? Tan(double? x) => x is { } value ? Math.Tan(value) : null;

        /// <summary>COT, of radians (ADQL 2.1).</summary>
        [AdqlFunction("COT")]
        public static double? Cot(double? x) => x is { } value ? 1 / Math.Tan(value) : null;

        /// <summary>ASIN, in radians.</summary>
        [AdqlFunction("ASIN")]
        public static double? Asin(double? x) => x is { } value ? Math.Asin(value) : null;

        /// <summary>ACOS, in radians.</summary>
        [AdqlFunction("ACOS")]
        public static double? Acos(double? x) => x is { } value ? Math.Acos(value) : null;

        /// <summary>ATAN, in radians.</summary>
        [AdqlFunction("ATAN")]
        public static double? Atan(double? x) => x is { } value ? Math.Atan(value) : null;

        /// <summary>ATAN2: the angle of the point (<paramref name="x"/>, <paramref name="y"/>), in radians.</summary>
        [AdqlFunction("ATAN2")]
        public static double? Atan2(double? y, double? x) => y is { } up && x is { } right ? Math.Atan2(up, right) : null;

        /// <summary>LOWER (optional). What is not ASCII may stay as it is.</summary>
        [AdqlFunction("LOWER")]
        public static string? Lower(string? text) => text?.ToLowerInvariant();

        /// <summary>UPPER (optional). What is not ASCII may stay as it is.</summary>
        [AdqlFunction("UPPER")]
        public static string? Upper(string? text) => text?.ToUpperInvariant();

        /// <summary>COALESCE (optional): the first that is not null.</summary>
        [AdqlFunction("COALESCE")]
        public static double? Coalesce(double? first, double? second) => first ?? second;

        /// <summary>COALESCE (optional): the first that is not null.</summary>
        [AdqlFunction("COALESCE")]
        public static string? Coalesce(string? first, string? second) => first ?? second;

        /// <summary>IN_UNIT (optional): a number in another unit, a VOUnit that does not depend on the row.</summary>
        [AdqlFunction("IN_UNIT")]
        public static double? InUnit(double? x, string unit) => throw AdqlFunctionCall.OutsideOfQuery($"IN_UNIT({x}, {unit})");

        /// <summary>CAST (optional) to SMALLINT. A fraction is rounded, or cut off, as the service does it.</summary>
        [AdqlFunction("CAST")]
        public static short? CastSmallInt(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS SMALLINT)");

        /// <summary>CAST (optional) to INTEGER. A fraction is rounded, or cut off, as the service does it.</summary>
        [AdqlFunction("CAST")]
        public static int? CastInteger(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS INTEGER)");

        /// <summary>CAST (optional) to BIGINT. A fraction is rounded, or cut off, as the service does it.</summary>
        [AdqlFunction("CAST")]
        public static long? CastBigInt(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS BIGINT)");

        /// <summary>CAST (optional) to REAL.</summary>
        [AdqlFunction("CAST")]
        public static float? CastReal(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS REAL)");

        /// <summary>CAST (optional) to DOUBLE PRECISION.</summary>
        [AdqlFunction("CAST")]
        public static double? CastDouble(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS DOUBLE PRECISION)");

        /// <summary>CAST (optional) to VARCHAR. How the service writes the value is its own affair.</summary>
        [AdqlFunction("CAST")]
        public static string? CastVarChar(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS VARCHAR)");

        /// <summary>CAST (optional) to TIMESTAMP.</summary>
        [AdqlFunction("CAST")]
        public static DateTime? CastTimestamp(object? x) => throw AdqlFunctionCall.OutsideOfQuery($"CAST({x} AS TIMESTAMP)");

        /// <summary>POINT: a place on the sky, in degrees.</summary>
        [AdqlFunction("POINT")]
        public static SkyPoint? Point(double? lon, double? lat) => SkyQuery.Point(lon, lat);

        /// <summary>CIRCLE, in degrees.</summary>
        [AdqlFunction("CIRCLE")]
        public static SkyCircle? Circle(double? lon, double? lat, double? radius) =>
            lon is { } x && lat is { } y && radius is { } r ? SkyCircle.FromDegrees(x, y, Angle.Degrees(r)) : null;

        /// <summary>CIRCLE around a point (ADQL 2.1), in degrees.</summary>
        [AdqlFunction("CIRCLE")]
        public static SkyCircle? Circle(SkyPoint? center, double? radius) =>
            center is { } point && radius is { } r ? new SkyCircle(point, Angle.Degrees(r)) : null;

        /// <summary>POLYGON of the coordinates of its corners, in degrees.</summary>
        [AdqlFunction("POLYGON")]
        public static SkyPolygon? Polygon(params double?[] coordinates) =>
            throw AdqlFunctionCall.OutsideOfQuery($"POLYGON of {coordinates.Length} numbers");

        /// <summary>REGION: a shape in the service's own notation, a text that does not depend on the row.</summary>
        [AdqlFunction("REGION")]
        public static SkyRegion? Region(string text) => throw AdqlFunctionCall.OutsideOfQuery($"REGION({text})");

        /// <summary>CONTAINS: 1 if the second shape contains all of the first, else 0.</summary>
        [AdqlFunction("CONTAINS")]
        public static int? Contains(object? inner, object? outer) => throw AdqlFunctionCall.OutsideOfQuery($"CONTAINS({inner}, {outer})");

        /// <summary>INTERSECTS: 1 if the shapes have points in common, else 0.</summary>
        [AdqlFunction("INTERSECTS")]
        public static int? Intersects(object? first, object? second) =>
            throw AdqlFunctionCall.OutsideOfQuery($"INTERSECTS({first}, {second})");

        /// <summary>DISTANCE of two points, in degrees.</summary>
        [AdqlFunction("DISTANCE")]
        public static double? Distance(SkyPoint? first, SkyPoint? second) =>
            first is { } one && second is { } other ? one.DistanceTo(other).InDegrees : null;

        /// <summary>DISTANCE of two points (ADQL 2.1), in degrees.</summary>
        [AdqlFunction("DISTANCE")]
        public static double? Distance(double? lon1, double? lat1, double? lon2, double? lat2) =>
            Distance(Point(lon1, lat1), Point(lon2, lat2));

        /// <summary>AREA of a shape, in square degrees.</summary>
        [AdqlFunction("AREA")]
        public static double? Area(object? shape) => throw AdqlFunctionCall.OutsideOfQuery($"AREA({shape})");

        /// <summary>CENTROID of a shape.</summary>
        [AdqlFunction("CENTROID")]
        public static SkyPoint? Centroid(object? shape) => throw AdqlFunctionCall.OutsideOfQuery($"CENTROID({shape})");

        /// <summary>COORD1: the longitude of a point, in degrees.</summary>
        [AdqlFunction("COORD1")]
        public static double? Coord1(SkyPoint? point) => point?.Ra;

        /// <summary>COORD2: the latitude of a point, in degrees.</summary>
        [AdqlFunction("COORD2")]
        public static double? Coord2(SkyPoint? point) => point?.Dec;
    }
}
