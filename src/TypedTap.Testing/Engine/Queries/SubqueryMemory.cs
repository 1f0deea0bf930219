using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>What a subquery gave for values of the query around it, so that it is run once for each of them and not for each row.</summary>
/// <param name="values">What the subquery depends on.</param>
/// <param name="run">Runs it, and tells how many rows are kept for it.</param>
internal sealed class SubqueryMemory<T>(IReadOnlyList<Operand> values, Func<RowCursor, (T Result, int Size)> run)
{
    /// <summary>How much is kept; then all is forgotten, since values that never come again would fill the memory.</summary>
    private const long MaximumSize = 1_000_000;

    private readonly KeyTable _known = new([.. values.Select(static value => KeyPart.For(value))]);
    private readonly List<T> _results = [];
    private long _size;

    public T Of(RowCursor row)
    {
        if (_size > MaximumSize)
            Forget();
        var entry = _known.FindOrAdd(row);
        if (entry < _results.Count)
            return _results[entry];
        var (result, size) = run(row);
        _results.Add(result);
        _size += 1 + size;
        return result;
    }

    private void Forget()
    {
        _known.Clear();
        _results.Clear();
        _size = 0;
    }
}
