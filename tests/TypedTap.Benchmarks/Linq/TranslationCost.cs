using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TypedTap.Benchmarks.Embedded;

namespace TypedTap.Benchmarks.Linq;

/// <summary>What it costs to make a query's text and what reads its rows, beside EF Core, in turns.</summary>
internal static class TranslationCost
{
    private const int Calls = 300;

    public static void Run(int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine(
            "Translation with other values each time, after the same code has run before: microseconds and bytes a call (median of rounds); cold: milliseconds of the");
        output.WriteLine(
            "first call of a new archive, and of a new context without a cache of services (which is where EF Core builds its model).");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{"",-44}{"ours",10}{"EF Core",10}{"ratio",8}{"bytes",10}{"EF Core",10}{"ratio",8}{"cold",9}{"EF Core",10}"));
        var ratios = new List<double>();
        foreach (var pair in LinqPairs.All)
        {
            using var archive = new BenchArchive();
            using var context = new BenchContext();
            Calling(seed => pair.Ours(archive, seed));
            Calling(seed => pair.Theirs(context, seed));
            var (ours, theirs) = (new List<Sample>(), new List<Sample>());
            var (cold, coldThere) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ours.Add(Calling(seed => pair.Ours(archive, seed)));
                theirs.Add(Calling(seed => pair.Theirs(context, seed)));
                using var newArchive = new BenchArchive();
                cold.Add(Once(() => pair.Ours(newArchive, 1)));
                using var newContext = new BenchContext(isCold: true);
                coldThere.Add(Once(() => pair.Theirs(newContext, 1)));
            }

            var (time, timeThere) = (
                Medians.Of(ours.Select(sample => sample.Microseconds)), Medians.Of(theirs.Select(sample => sample.Microseconds)));
            var (bytes, bytesThere) = (Medians.Of(ours.Select(sample => sample.Bytes)), Medians.Of(theirs.Select(sample => sample.Bytes)));
            ratios.Add(time / timeThere);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pair.Name,-44}{time,10:F1}{timeThere,10:F1}{time / timeThere,8:F2}{bytes,10:F0}{bytesThere,10:F0}{bytes / bytesThere,8:F2}{Medians.Of(cold),9:F2}{Medians.Of(coldThere),10:F2}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median of the ratios of time: {Medians.Of(ratios):F2}"));
    }

    private static Sample Calling(Func<int, string> translate)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
            translate(i);
        var time = Stopwatch.GetElapsedTime(start);
        return new Sample(time.TotalMicroseconds / Calls, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)Calls);
    }

    private static double Once(Func<string> translate)
    {
        var start = Stopwatch.GetTimestamp();
        translate();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sample(double Microseconds, double Bytes);
}
