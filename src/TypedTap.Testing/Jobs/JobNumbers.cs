namespace TypedTap.Testing.Jobs;

/// <summary>Counts the jobs of a service, whichever list they are in.</summary>
internal sealed class JobNumbers
{
    private int _count;

    /// <summary>The next number, from 1.</summary>
    public int Next() => Interlocked.Increment(ref _count);
}
