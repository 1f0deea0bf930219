using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Shapes around the position of the row.</summary>
internal sealed class ShapeMaker(ColumnFacts column) : ColumnMaker(column, Missing.WithPosition)
{
    private readonly string _xtype = column.Type.Xtype?[(column.Type.Xtype.IndexOf(':', StringComparison.Ordinal) + 1)..].ToUpperInvariant()
        ?? "";

    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values) =>
        ((ColumnBuilder<ISkyShape>)values).Add(Shape(row, random));

    private ISkyShape Shape(SyntheticRow row, SyntheticRandom random)
    {
        if (_xtype == "POINT")
            return row.Position;
        var half = row.FieldOfView / 2;

        // A field of a camera has corners, unless it holds a pole, where meridians are no sides.
        var isRound = _xtype == "CIRCLE" || (_xtype != "POLYGON" && random.NextBelow(4) == 0);
        var (ra, dec) = (row.Position.Ra, Math.Clamp(row.Position.Dec, -89 + half, 89 - half));
        if (isRound || (_xtype != "POLYGON" && dec != row.Position.Dec))
            return new SkyCircle(row.Position, Angle.Degrees(half));
        var wide = SyntheticRow.Decimals(half / Math.Cos(dec * (Math.PI / 180)), 1e6);
        return new SkyPolygon(
            [Corner(ra - wide, dec - half), Corner(ra - wide, dec + half), Corner(ra + wide, dec + half), Corner(ra + wide, dec - half)]);
    }

    private static SkyPoint Corner(double ra, double dec) =>
        new(SyntheticRow.Decimals(new SkyPoint(SyntheticRow.Decimals(ra, 1e6), 0).Normalized().Ra, 1e6), SyntheticRow.Decimals(dec, 1e6));
}
