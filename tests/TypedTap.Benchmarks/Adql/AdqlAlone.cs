using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace TypedTap.Benchmarks.Adql;

/// <summary>Runs <see cref="AdqlBenchmarks"/> and tells the figures for a query and for a byte.</summary>
internal static class AdqlAlone
{
    public static void Run(IReadOnlyList<string> queries, TextWriter output)
    {
        using var input = AdqlQueries.Write(queries);
        var config = ManualConfig.CreateMinimumViable()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "typedtap-benchmarks"));
        var summary = BenchmarkRunner.Run<AdqlBenchmarks>(config);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queries.Count:N0} queries, {input.Bytes:N0} bytes, medians:"));
        output.WriteLine($"{"",-16}{"queries/s",14}{"µs/query",12}{"ns/byte",10}{"allocated B/query",20}");
        foreach (var report in summary.Reports)
            output.WriteLine(Line(report, queries.Count, input.Bytes));
        foreach (var error in summary.ValidationErrors.Where(error => error.IsCritical))
            output.WriteLine(error.Message);
    }

    private static string Line(BenchmarkReport report, int queries, long bytes)
    {
        var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        if (report.ResultStatistics is not { } statistics)
            return $"{name}: not measured; see the log above.";
        var nanoseconds = statistics.Median;
        var allocated = (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16}{queries * 1e9 / nanoseconds,14:N0}{nanoseconds / queries / 1e3,12:F2}{nanoseconds / bytes,10:F1}{allocated / queries,20:N0}");
    }
}
