using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// Cells of HEALPix in nested numbering (Górski et al. 2005, ApJ 622, 759): twelve faces, each halved in both directions as often as the
/// order says; the bits of both coordinates within a face alternate in the index.
/// </summary>
internal static class Healpix
{
    public const int MaxOrder = 29;

    public static long CountOf(int order) => 12L << (2 * order);

    public static long IndexOf(int order, SkyPoint point)
    {
        var side = 1L << order;
        var (z, cosine) = Math.SinCos(double.DegreesToRadians(point.Dec));
        var quarter = point.Normalized().Ra / 90;
        var size = Math.Abs(z);
        if (size <= 2.0 / 3)
            return Equatorial(order, side, quarter, z);

        // In a polar cap, counted from its quarter's western and eastern edge.
        var cap = Math.Min(3, (long)quarter);
        var within = quarter - cap;
        var reach = side * cosine / Math.Sqrt((1 + size) / 3);
        var west = Math.Min(side - 1, (long)(within * reach));
        var east = Math.Min(side - 1, (long)((1 - within) * reach));
        return z >= 0 ? Combine(order, cap, side - east - 1, side - west - 1) : Combine(order, cap + 8, west, east);
    }

    public static SkyPoint CenterOf(int order, long index)
    {
        var side = 1L << order;
        var face = index >> (2 * order);
        var x = EvenBits(index & ((side * side) - 1));
        var y = EvenBits((index & ((side * side) - 1)) >> 1);

        // The ring of the cell, and how many cells there are in a quarter of it.
        var row = face / 4;
        var ring = ((row + 2) * side) - x - y - 1;
        var cells = Math.Min(side, Math.Min(ring, (4 * side) - ring));
        var z = cells < side
            ? (1 - ((double)cells * cells / (3.0 * side * side))) * (ring < 2 * side ? 1 : -1)
            : 2.0 * ((2 * side) - ring) / (3.0 * side);
        var column = (2 * (face % 4)) + (row == 1 ? 0 : 1);
        var along = (column * cells) + x - y;
        if (along < 0)
            along += 8 * cells;
        var dec = cells < side
            // Near a pole the sine says little, the chord does.
            ? Math.CopySign(90 - double.RadiansToDegrees(2 * Math.Asin(cells / (Math.Sqrt(6) * side))), z)
            : double.RadiansToDegrees(Math.Asin(z));
        return new SkyPoint(45.0 * along / cells % 360, dec);
    }

    private static long Equatorial(int order, long side, double quarter, double z)
    {
        var sum = side * (0.5 + quarter);
        var slope = side * z * 0.75;
        var falling = (long)Math.Floor(sum - slope);
        var rising = (long)Math.Floor(sum + slope);
        var fallingFace = falling >> order;
        var risingFace = rising >> order;
        var face = fallingFace == risingFace ? (fallingFace & 3) + 4 : fallingFace < risingFace ? fallingFace : risingFace + 8;
        return Combine(order, face, rising & (side - 1), side - (falling & (side - 1)) - 1);
    }

    private static long Combine(int order, long face, long x, long y) => (face << (2 * order)) + SpreadBits(x) + (SpreadBits(y) << 1);

    private static long SpreadBits(long value)
    {
        var spread = 0L;
        for (var i = 0; i < MaxOrder; i++)
            spread |= (value >> i & 1) << (2 * i);
        return spread;
    }

    private static long EvenBits(long value)
    {
        var bits = 0L;
        for (var i = 0; i < MaxOrder; i++)
            bits |= (value >> (2 * i) & 1) << i;
        return bits;
    }
}
