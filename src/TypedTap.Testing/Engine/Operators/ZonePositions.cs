using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>The positions in two columns, those apart that are none on the sky; rows with a NULL are in neither.</summary>
internal sealed class ZonePositions
{
    public ZonePositions(ColumnValues longitudes, ColumnValues latitudes, QueryContext context)
    {
        var (rows, odd) = (new GrowingInts(), new GrowingInts());
        var count = latitudes.Count;
        var (lon, lat) = (new double[count], new double[count]);
        (Lowest, Highest) = (90, -90);
        for (var row = 0; row < count; row++)
        {
            context.Tick();
            if (!TryGet(longitudes, row, out var longitude) || !TryGet(latitudes, row, out var latitude))
                continue;
            if (!double.IsFinite(longitude) || !(Math.Abs(latitude) <= 90))
            {
                odd.Add(row);
                continue;
            }

            lon[rows.Count] = Normalize(longitude);
            lat[rows.Count] = latitude;
            rows.Add(row);
            Lowest = Math.Min(Lowest, latitude);
            Highest = Math.Max(Highest, latitude);
        }

        (Rows, Odd, Longitudes, Latitudes) = (rows.ToArray(), odd.ToArray(), lon, lat);
    }

    /// <summary>The rows with positions.</summary>
    public int[] Rows { get; }

    /// <summary>Of each of <see cref="Rows"/>, from 0 to less than 360.</summary>
    public double[] Longitudes { get; }

    public double[] Latitudes { get; }

    /// <summary>Rows whose numbers are no position.</summary>
    public int[] Odd { get; }

    public double Lowest { get; }

    public double Highest { get; }

    /// <summary>The same longitude from 0 to less than 360.</summary>
    public static double Normalize(double longitude)
    {
        var turned = longitude % 360;
        if (turned < 0)
            turned += 360;
        return turned >= 360 ? 0 : turned;
    }

    private static bool TryGet(ColumnValues values, int row, out double number)
    {
        if (values is ColumnValues<double> numbers)
            return numbers.TryGet(row, out number);
        var has = ((ColumnValues<long>)values).TryGet(row, out var integer);
        number = integer;
        return has;
    }
}
