using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Runs <see cref="VotableBenchmarks"/> and tells the figures for a row.</summary>
internal static class VotableAlone
{
    public static void Run(TextWriter output)
    {
        var config = ManualConfig.CreateMinimumViable()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "typedtap-benchmarks"));
        var summary = BenchmarkRunner.Run<VotableBenchmarks>(config);
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{VotableBenchmarks.Rows:N0} rows from memory into records of {ReadRun.RecordBytes()} bytes and their strings, medians:"));
        output.WriteLine($"{"",-16}{"rows/s",14}{"ns/row",10}{"allocated B/row",18}");
        foreach (var report in summary.Reports)
            output.WriteLine(Line(report));
        foreach (var error in summary.ValidationErrors.Where(error => error.IsCritical))
            output.WriteLine(error.Message);
    }

    private static string Line(BenchmarkReport report)
    {
        var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        if (report.ResultStatistics is not { } statistics)
            return $"{name}: not measured; see the log above.";
        var nanoseconds = statistics.Median / VotableBenchmarks.Rows;
        var allocated = (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / VotableBenchmarks.Rows;
        return string.Create(CultureInfo.InvariantCulture, $"{name,-16}{1e9 / nanoseconds,14:N0}{nanoseconds,10:F1}{allocated,18:F1}");
    }
}
