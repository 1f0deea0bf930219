using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>
/// The indexes over a column: of its own values, and of the positions whose declinations they are. All queries share them.
/// </summary>
internal sealed class ColumnIndexes(ColumnValues values)
{
    // A declination has one right ascension as a rule; a query that mixes columns must not fill the memory.
    private const int MaximumZones = 4;

    private const int MillisecondsBetweenLooks = 50;

    private readonly object _gate = new();
    private readonly List<ZoneIndex> _zones = [];
    private KeyIndex? _key;
    private double _distinct;

    /// <summary>About how many different values there are.</summary>
    public double Distinct
    {
        get
        {
            // Two queries that ask at the same time both find the same number.
            if (_distinct == 0)
                _distinct = DistinctEstimate.Of(values);
            return _distinct;
        }
    }

    /// <summary>The index by value.</summary>
    public KeyIndex Key(QueryContext context)
    {
        Enter(context);
        try
        {
            return _key ??= KeyIndex.Build(values, context);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    /// <summary>The index by position, of which the values are the latitudes.</summary>
    public ZoneIndex Zones(ColumnValues longitudes, QueryContext context)
    {
        Enter(context);
        try
        {
            var zones = _zones.Find(index => ReferenceEquals(index.Longitudes, longitudes));
            if (zones is not null)
                return zones;
            if (_zones.Count == MaximumZones)
                _zones.RemoveAt(0);
            zones = ZoneIndex.Build(longitudes, values, context);
            _zones.Add(zones);
            return zones;
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    // Another query may be making the index, which takes a while; whoever waits may be cancelled.
    private void Enter(QueryContext context)
    {
        while (!Monitor.TryEnter(_gate, MillisecondsBetweenLooks))
            context.ThrowIfCancelled();
    }
}
