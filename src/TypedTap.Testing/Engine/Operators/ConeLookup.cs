using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>The rows of a table whose positions may be within a circle; the condition is to be tested after it.</summary>
internal sealed class ConeLookup(int source, ColumnValues longitudes, ColumnValues latitudes, ConeOperands cone, QueryContext context)
    : RowSource
{
    private readonly GrowingInts _stretches = new();
    private ZoneIndex? _index;
    private int _stretch;
    private int _place;
    private int _end;

    public override void Reset(RowCursor cursor)
    {
        _stretches.Clear();
        (_stretch, _place, _end) = (0, 0, 0);
        if (!cone.Longitude.TryGet(cursor, out var longitude) || !cone.Latitude.TryGet(cursor, out var latitude)
            || !cone.Radius.TryGet(cursor, out var radius))
        {
            return;
        }

        _index ??= latitudes.Indexes.Zones(longitudes, context);
        _index.Find(longitude, latitude, radius, _stretches);
    }

    public override bool Next(RowCursor cursor)
    {
        while (_place == _end)
        {
            if (_stretch == _stretches.Count)
                return false;
            _place = _stretches[_stretch++];
            _end = _stretches[_stretch++];
        }

        context.Tick();
        cursor.Rows[source] = _index![_place++];
        return true;
    }
}
