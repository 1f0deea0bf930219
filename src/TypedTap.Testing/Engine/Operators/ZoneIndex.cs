using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>
/// Finds the rows whose positions may be within a circle: the sky is cut into zones of declination, and each zone is in order of right
/// ascension. It may give rows outside, never leave one out; the condition is tested afterwards.
/// </summary>
internal sealed class ZoneIndex
{
    private const int RowsPerZone = 256;
    private const int MaximumZones = 16384;

    // Far more than rounding makes of a position, far less than any circle that is of use.
    private const double Slack = 1e-7;

    private readonly int[] _rows;
    private readonly double[] _longitudes;
    private readonly int[] _starts;
    private readonly double _lowest;
    private readonly double _height;

    private ZoneIndex(ColumnValues longitudes, int[] rows, double[] sorted, int[] starts, double lowest, double height)
    {
        Longitudes = longitudes;
        _rows = rows;
        _longitudes = sorted;
        _starts = starts;
        _lowest = lowest;
        _height = height;
    }

    public ColumnValues Longitudes { get; }

    /// <summary>The row at a place of the index.</summary>
    public int this[int place] => _rows[place];

    public static ZoneIndex Build(ColumnValues longitudes, ColumnValues latitudes, QueryContext context)
    {
        var positions = new ZonePositions(longitudes, latitudes, context);
        var zones = Math.Clamp(positions.Rows.Length / RowsPerZone, 1, MaximumZones);
        var height = Math.Max((positions.Highest - positions.Lowest) / zones, Slack);
        var zoneOf = new int[positions.Rows.Length];
        var starts = new int[zones + 1];
        for (var i = 0; i < zoneOf.Length; i++)
        {
            zoneOf[i] = Zone(positions.Latitudes[i], positions.Lowest, height, zones);
            starts[zoneOf[i] + 1]++;
        }

        for (var zone = 0; zone < zones; zone++)
            starts[zone + 1] += starts[zone];
        var rows = new int[positions.Rows.Length + positions.Odd.Length];
        var sorted = new double[positions.Rows.Length];
        var at = starts[..zones];
        for (var i = 0; i < zoneOf.Length; i++)
        {
            var place = at[zoneOf[i]]++;
            rows[place] = positions.Rows[i];
            sorted[place] = positions.Longitudes[i];
        }

        for (var zone = 0; zone < zones; zone++)
        {
            context.Tick();
            Array.Sort(sorted, rows, starts[zone], starts[zone + 1] - starts[zone]);
        }

        positions.Odd.CopyTo(rows, positions.Rows.Length);
        return new ZoneIndex(longitudes, rows, sorted, starts, positions.Lowest, height);
    }

    /// <summary>Adds the first place and the end of each stretch of places whose rows may be within a circle.</summary>
    public void Find(double longitude, double latitude, double radius, GrowingInts stretches)
    {
        var reach = radius + Slack;
        if (!(radius >= 0) || reach >= 90 || !(Math.Abs(latitude) <= 90) || !double.IsFinite(longitude))
        {
            // What is no circle, or more than half of the sky, is for the condition to tell.
            Add(stretches, 0, _rows.Length);
            return;
        }

        var half = HalfWidth(latitude, reach);
        var centre = ZonePositions.Normalize(longitude);
        var zones = _starts.Length - 1;
        var last = Zone(latitude + reach, _lowest, _height, zones);
        for (var zone = Zone(latitude - reach, _lowest, _height, zones); zone <= last; zone++)
        {
            if (half >= 180)
            {
                Add(stretches, _starts[zone], _starts[zone + 1]);
                continue;
            }

            AddBetween(stretches, zone, centre - half, centre + half);
            if (centre - half < 0)
                AddBetween(stretches, zone, centre - half + 360, 360);
            if (centre + half >= 360)
                AddBetween(stretches, zone, 0, centre + half - 360);
        }

        Add(stretches, _longitudes.Length, _rows.Length);
    }

    /// <summary>How far the circle reaches in right ascension to either side; 180 if it holds a pole.</summary>
    private static double HalfWidth(double latitude, double radius)
    {
        if (Math.Abs(latitude) + radius >= 90)
            return 180;
        var sine = Math.Sin(double.DegreesToRadians(radius)) / Math.Cos(double.DegreesToRadians(latitude));
        return sine >= 1 ? 180 : double.RadiansToDegrees(Math.Asin(sine)) + Slack;
    }

    private void AddBetween(GrowingInts stretches, int zone, double low, double high)
    {
        var (start, end) = (_starts[zone], _starts[zone + 1]);
        var first = LowerBound(start, end, low);
        Add(stretches, first, LowerBound(first, end, Math.BitIncrement(high)));
    }

    private int LowerBound(int start, int end, double longitude)
    {
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            if (_longitudes[middle] < longitude)
                start = middle + 1;
            else
                end = middle;
        }

        return start;
    }

    private static void Add(GrowingInts stretches, int start, int end)
    {
        if (start >= end)
            return;
        stretches.Add(start);
        stretches.Add(end);
    }

    private static int Zone(double latitude, double lowest, double height, int zones) =>
        Math.Clamp((int)Math.Floor((latitude - lowest) / height), 0, zones - 1);
}
