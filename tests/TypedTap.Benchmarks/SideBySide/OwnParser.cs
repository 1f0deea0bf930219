using System.Diagnostics;
using TypedTap.Adql;

namespace TypedTap.Benchmarks.SideBySide;

/// <summary>Ours.</summary>
internal sealed class OwnParser(IReadOnlyList<string> queries) : IParserPeer
{
    public string Name => $"TypedTap.Adql, .NET {Environment.Version}";

    public int WarmUpRounds => 20;

    public IReadOnlyList<long> Round()
    {
        var times = new long[queries.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var valid = AdqlParser.Parse(queries[i]).IsValid;
            var nanoseconds = Math.Max(1, (long)Stopwatch.GetElapsedTime(started).TotalNanoseconds);
            times[i] = valid ? nanoseconds : -nanoseconds;
        }

        return times;
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
