using TypedTap.Linq;
using Functions = TypedTap.Linq.Adql.Functions;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>The functions of ADQL, one to one.</summary>
internal static class FunctionForms
{
    public static FormList All { get; } = new("ADQL's own functions (`Adql.Functions`)")
    {
        s => Functions.Abs(s.Mag),
        s => Functions.Ceiling(s.Mag),
        s => Functions.Floor(s.Mag),
        s => Functions.Round(s.Mag),
        s => Functions.Round(s.Mag, 2),
        s => Functions.Truncate(s.Mag),
        s => Functions.Truncate(s.Mag, 2),
        s => Functions.Mod(s.Mag, s.Ra),
        s => Functions.Degrees(s.Mag),
        s => Functions.Radians(s.Mag),
        s => Functions.Exp(s.Mag),
        s => Functions.Log(s.Mag),
        s => Functions.Log10(s.Mag),
        s => Functions.Pi() * s.Mag > 1,
        s => Functions.Power(s.Mag, 2),
        s => Functions.Sqrt(s.Mag),
        s => Functions.Rand() < s.Mag,
        s => Functions.Sin(s.Mag),
        s => Functions.Cos(s.Mag),
        s => Functions.Tan(s.Mag),
        s => Functions.Cot(s.Mag),
        s => Functions.Asin(s.Mag),
        s => Functions.Acos(s.Mag),
        s => Functions.Atan(s.Mag),
        s => Functions.Atan2(s.Mag, s.Ra),
        s => Functions.Lower(s.Name),
        s => Functions.Upper(s.Name),
        s => Functions.Coalesce(s.Mag, s.Ra),
        s => Functions.Coalesce(s.Name, s.Note),
        s => Functions.InUnit(s.Mag, "mag"),
        s => Functions.CastSmallInt(s.Mag),
        s => Functions.CastInteger(s.Mag),
        s => Functions.CastBigInt(s.Mag),
        s => Functions.CastReal(s.Mag),
        s => Functions.CastDouble(s.Number),
        s => Functions.CastVarChar(s.Number),
        s => Functions.CastTimestamp(s.Name),
        s => Functions.Point(s.Ra, s.Dec),
        s => Functions.Circle(s.Ra, s.Dec, 0.5),
        s => Functions.Polygon(s.Ra, s.Dec, 10, 20, 30, -10),
        s => Functions.Region("CIRCLE ICRS 1 2 3"),
        s => Functions.Contains(s.Place, s.Shape) == 1,
        s => Functions.Intersects(s.Shape, Functions.Circle(s.Ra, s.Dec, 0.5)) == 1,
        s => Functions.Distance(s.Place, Functions.Point(10, 20)),
        s => Functions.Distance(s.Ra, s.Dec, 10, 20),
        s => Functions.Area(s.Shape),
        s => Functions.Centroid(s.Shape),
        s => Functions.Coord1(s.Place),
        s => Functions.Coord2(s.Place),
    };
}
