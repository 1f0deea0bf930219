using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>
/// Numbers keys in the order in which they are met first. Grouping, DISTINCT, set operations and joins all stand on it. NULL is equal to
/// NULL here; a join looks at <see cref="HasNull"/>. Without any parts all rows have the same key.
/// </summary>
internal sealed class KeyTable(IReadOnlyList<KeyPart> parts)
{
    private readonly KeyPart[] _parts = [.. parts];
    private int[] _buckets = NewBuckets(16);
    private int[] _hashes = new int[16];
    private int[] _next = new int[16];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<KeyPart> Parts => _parts;

    /// <summary>Whether a value of the key that was looked for last was NULL.</summary>
    public bool HasNull { get; private set; }

    public void Clear()
    {
        Count = 0;
        Array.Fill(_buckets, -1);
        foreach (var part in _parts)
            part.Clear();
    }

    /// <summary>The number of a row's key, which is added if it is not there.</summary>
    public int FindOrAdd(RowCursor row)
    {
        var hash = Read(row, isProbe: false);
        var entry = Find(hash);
        return entry >= 0 ? entry : Add(hash);
    }

    /// <summary>The number of a row's key, or -1 and nothing added for one with a NULL.</summary>
    public int FindOrAddWithoutNull(RowCursor row)
    {
        var hash = Read(row, isProbe: false);
        if (HasNull)
            return -1;
        var entry = Find(hash);
        return entry >= 0 ? entry : Add(hash);
    }

    /// <summary>The number of the key that a row of the other side has; -1 if there is none.</summary>
    public int FindProbe(RowCursor row) => Find(Read(row, isProbe: true));

    private int Read(RowCursor row, bool isProbe)
    {
        HasNull = false;
        var hash = 17u;
        foreach (var part in _parts)
        {
            if (!(isProbe ? part.ReadProbe(row) : part.Read(row)))
                HasNull = true;
            hash = (hash * 0x9E3779B1u) ^ (uint)part.Hash;
        }

        // The buckets are as many as a power of two: the upper bits must count, too.
        hash ^= hash >> 15;
        hash *= 0x85EBCA77u;
        return (int)(hash ^ (hash >> 13));
    }

    private int Find(int hash)
    {
        for (var entry = _buckets[hash & (_buckets.Length - 1)]; entry >= 0; entry = _next[entry])
        {
            if (_hashes[entry] == hash && IsAt(entry))
                return entry;
        }

        return -1;
    }

    private bool IsAt(int entry)
    {
        foreach (var part in _parts)
        {
            if (!part.IsAt(entry))
                return false;
        }

        return true;
    }

    private int Add(int hash)
    {
        QueryContext.CheckKeys(Count + 1L);
        if (Count == _hashes.Length)
            Grow();
        foreach (var part in _parts)
            part.Store();
        _hashes[Count] = hash;
        Link(Count);
        return Count++;
    }

    private void Link(int entry)
    {
        ref var bucket = ref _buckets[_hashes[entry] & (_buckets.Length - 1)];
        _next[entry] = bucket;
        bucket = entry;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, Count * 2);
        Array.Resize(ref _next, Count * 2);
        _buckets = NewBuckets(Count * 2);
        for (var i = 0; i < Count; i++)
            Link(i);
    }

    private static int[] NewBuckets(int count)
    {
        var buckets = new int[count];
        Array.Fill(buckets, -1);
        return buckets;
    }
}
