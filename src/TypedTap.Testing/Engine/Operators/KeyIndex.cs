using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>
/// Finds the rows of a column that may have a value: those whose values have its hash, in the order of the table. It keeps no values, only
/// eight bytes a row; the condition is tested afterwards. NULLs are not in it.
/// </summary>
internal sealed class KeyIndex
{
    private readonly int[] _buckets;
    private readonly int[] _next;

    private KeyIndex(int count)
    {
        _buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count))];
        _next = new int[count];
        Array.Fill(_buckets, -1);
    }

    public static KeyIndex Build(ColumnValues values, QueryContext context)
    {
        var index = new KeyIndex(values.Count);
        // Each bucket's list begins with the row that came last: backwards, they are in the order of the table.
        for (var row = values.Count - 1; row >= 0; row--)
        {
            context.Tick();
            if (!TryHash(values, row, out var hash))
                continue;
            ref var bucket = ref index._buckets[hash & (index._buckets.Length - 1)];
            index._next[row] = bucket;
            bucket = row;
        }

        return index;
    }

    /// <summary>The first row that may have a value of a hash, or -1.</summary>
    public int First(int hash) => _buckets[hash & (_buckets.Length - 1)];

    /// <summary>The next row after one, or -1.</summary>
    public int Next(int row) => _next[row];

    /// <summary>The hash of a row's value; none for NULL, and for kinds that are not looked up.</summary>
    public static bool TryHash(ColumnValues values, int row, out int hash)
    {
        switch (values)
        {
            case ColumnValues<long> integers when integers.TryGet(row, out var integer):
                hash = KeyHash.Of(integer);
                return true;
            case ColumnValues<double> numbers when numbers.TryGet(row, out var number):
                hash = KeyHash.Of(number);
                return true;
            case ColumnValues<string> texts when texts.TryGet(row, out var text):
                hash = KeyHash.Of(text);
                return true;
            case ColumnValues<DateTime> times when times.TryGet(row, out var time):
                hash = KeyHash.Of(time);
                return true;
            default:
                hash = 0;
                return false;
        }
    }
}
