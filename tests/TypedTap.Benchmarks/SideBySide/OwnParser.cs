using System.Diagnostics;
using TypedTap.Adql;

namespace TypedTap.Benchmarks.SideBySide;

/// <summary>Ours, with the checker if there is a schema to check against.</summary>
internal sealed class OwnParser(IReadOnlyList<string> queries, IAdqlSchema? schema = null) : IParserPeer
{
    public string Name => schema is null ? $"TypedTap.Adql, .NET {Environment.Version}" : "  the same, parse and check";

    public int WarmUpRounds => 20;

    public IReadOnlyList<long> Round()
    {
        var times = new long[queries.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var parsed = AdqlParser.Parse(queries[i]);
            // The verdict is the parser's, so that the same queries are compared; the time is that of both.
            if (schema is not null)
                AdqlChecker.Check(parsed, schema);
            var valid = parsed.IsValid;
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
