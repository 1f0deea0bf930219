using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>
/// Joins by equal keys: the rows of one side are kept in a table by their key, those of the other are looked up in it. Without keys all are
/// looked at for each row of the other side, which is a join by nested loops.
/// </summary>
internal sealed class HashJoin(HashJoinSides sides, KeyTable keys, Condition[] conditions, QueryContext context) : RowSource
{
    private readonly TupleStore _built = new(sides.BuildSources, context);
    private readonly GrowingInts _first = new();
    private readonly GrowingInts _last = new();
    private readonly GrowingInts _next = new();
    private readonly GrowingBits? _matched = sides.KeepsBuild ? new() : null;
    private bool _isBuilt;
    private bool _isProbing;
    private bool _hasMatch;
    private int _at = -1;
    private int _unmatched;

    public override void Reset(RowCursor cursor)
    {
        if (!_isBuilt || sides.IsBuildCorrelated)
            Build(cursor);
        _matched?.Clear();
        // Nothing to find, and nothing to keep: the other side needn't be looked at.
        _isProbing = _built.Count > 0 || sides.KeepsProbe;
        if (_isProbing)
            sides.Probe.Reset(cursor);
        _hasMatch = true;
        _at = -1;
        _unmatched = 0;
    }

    public override bool Next(RowCursor cursor)
    {
        while (_isProbing)
        {
            if (NextMatch(cursor))
                return true;
            if (!_hasMatch && sides.KeepsProbe)
            {
                _hasMatch = true;
                SetToNone(sides.BuildSources, cursor);
                return true;
            }

            _isProbing = sides.Probe.Next(cursor);
            if (!_isProbing)
                break;
            _hasMatch = false;
            var key = keys.FindProbe(cursor);
            _at = key < 0 || keys.HasNull ? -1 : _first[key];
        }

        return _matched is not null && NextUnmatched(cursor);
    }

    private bool NextMatch(RowCursor cursor)
    {
        while (_at >= 0)
        {
            var row = _at;
            _at = _next[row];
            context.Tick();
            _built.Restore(row, cursor);
            if (!conditions.AreTrue(cursor))
                continue;
            _hasMatch = true;
            _matched?.Set(row);
            return true;
        }

        return false;
    }

    private bool NextUnmatched(RowCursor cursor)
    {
        while (_unmatched < _built.Count)
        {
            var row = _unmatched++;
            context.Tick();
            if (_matched![row])
                continue;
            _built.Restore(row, cursor);
            SetToNone(sides.ProbeSources, cursor);
            return true;
        }

        return false;
    }

    private void Build(RowCursor cursor)
    {
        _built.Clear();
        keys.Clear();
        _first.Clear();
        _last.Clear();
        _next.Clear();
        sides.Build.Reset(cursor);
        while (sides.Build.Next(cursor))
        {
            var key = keys.FindOrAddWithoutNull(cursor);
            if (key < 0 && !sides.KeepsBuild)
                continue;
            var row = _built.Count;
            _built.Add(cursor);
            _next.Add(-1);
            if (key == _first.Count)
            {
                _first.Add(row);
                _last.Add(row);
            }
            else if (key >= 0)
            {
                _next[_last[key]] = row;
                _last[key] = row;
            }
        }

        _isBuilt = true;
    }

    private static void SetToNone(int[] sources, RowCursor cursor)
    {
        foreach (var source in sources)
            cursor.Rows[source] = RowCursor.NoRow;
    }
}
