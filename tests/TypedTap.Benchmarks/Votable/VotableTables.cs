using System.Globalization;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Tells the figures as plain tables.</summary>
internal static class VotableTables
{
    private const double Mega = 1e6;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>What the library wants to be: so many times as fast as the other, rows into records on one core.</summary>
    private static readonly (string Format, string Family, double Ratio)[] Goals =
        [(
            "TABLEDATA", Contender.Stil, 8), ("TABLEDATA", Contender.Astropy, 30), ("BINARY2", Contender.Stil, 8),
            ("BINARY2", Contender.Astropy, 100)];

    public static void Write(TextWriter output, VotableReport report)
    {
        output.WriteLine();
        output.WriteLine(report.Conditions);
        foreach (var format in report.Formats)
            WriteTimings(output, format);
        WriteStarts(output, report.Starts);
        WriteGoals(output, report.Formats);
        WriteAllocations(output, report.Formats);
        WriteMemory(output, report.Formats);
        foreach (var format in report.Formats.Where(format => format.Floors.Count > 0))
            WriteFloors(output, format);
    }

    private static void WriteTimings(TextWriter output, FormatReport format)
    {
        var rows = format.Ours.Reads[0].Rows;
        output.WriteLine();
        output.WriteLine(
            string.Create(Invariant, $"{format.Format}, {rows:N0} rows, {format.Bytes / Mega:F1} MB; whole processes in turns, seconds"));
        output.WriteLine(
            $"{"",-44}{"runs",5}{"median",9}{"best",9}{"CPU",9}{"median/ours",13}{"best/ours",11}{"CPU/ours",10}{"krow/s",9}{"MB/s",8}{"peak MB",9}");
        foreach (var timing in format.Timings)
            output.WriteLine(Line(timing, format.Ours, rows, format.Bytes));
        if (format.Ours is { Reading: { } reading, BestReading: { } best })
        {
            output.WriteLine(string.Create(
                Invariant,
                $"{"  ours without the start of the process",-44}{"",5}{reading,9:F3}{best,9:F3}{"",43}{rows / reading / 1e3,9:F0}{format.Bytes / reading / Mega,8:F0}"));
        }
    }

    private static string Line(Timing timing, Timing ours, long rows, long bytes) => string.Create(
        Invariant,
        $"{timing.Name,-44}{timing.Runs.Count,5}{timing.Median,9:F2}{timing.Best,9:F2}{timing.Cpu,9:F2}{timing.Median / ours.Median,13:F1}{timing.Best / ours.Best,11:F1}")
        + string.Create(
            Invariant, $"{timing.Cpu / ours.Cpu,10:F1}{rows / timing.Median / 1e3,9:F0}{bytes / timing.Median / Mega,8:F1}{timing.Peak / Mega,9:F0}");

    private static void WriteStarts(TextWriter output, IReadOnlyList<Timing> starts)
    {
        if (starts.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{"Starts, nothing read; seconds",-44}{"runs",5}{"median",9}{"best",9}{"CPU",9}");
        foreach (var start in starts)
            output.WriteLine(
                string.Create(Invariant, $"{start.Name,-44}{start.Runs.Count,5}{start.Median,9:F2}{start.Best,9:F2}{start.Cpu,9:F2}"));
    }

    private static void WriteGoals(TextWriter output, IReadOnlyList<FormatReport> formats)
    {
        var lines = new List<string>();
        foreach (var (name, family, ratio) in Goals)
        {
            // The quicker of STIL's two ways is what is compared with.
            var format = formats.FirstOrDefault(format => format.Format == name);
            var other = format?.Timings.Where(timing => timing.Family == family).MinBy(timing => timing.Median);
            if (format is null || other is null)
                continue;
            var ours = format.Ours;
            var median = other.Median / ours.Median;
            var outcome = median >= ratio ? "reached" : "missed";
            lines.Add(string.Create(
                Invariant,
                $"{$"{name}, {other.Name}",-56}{ratio,6:F0}{median,9:F1}{other.Best / ours.Best,9:F1}{other.Cpu / ours.Cpu,9:F1}")
                + string.Create(Invariant, $"{other.Median / ours.Reading,15:F1}{outcome,10}"));
        }

        if (lines.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{"Times as fast as",-56}{"goal",6}{"median",9}{"best",9}{"CPU",9}{"without start",15}");
        lines.ForEach(output.WriteLine);
    }

    private static void WriteAllocations(TextWriter output, IReadOnlyList<FormatReport> formats)
    {
        output.WriteLine();
        output.WriteLine(
            $"{"Allocated, MB (goal: records and strings + 1 %)",-52}{"records",9}{"strings",9}{"read",9}{"more",9}{"gen0/1/2",14}");
        foreach (var format in formats)
        {
            output.WriteLine(Line(format.Format + ", as by default (strings that repeat shared)", format.Ours.Reads[0]));
            if (format.Verified is { } verified)
                output.WriteLine(Line(format.Format + ", no strings shared", verified));
        }

        var sums = formats.Where(format => format.Verified is not null).Select(format => $"{format.Format} {format.Verified!.Checksum}");
        output.WriteLine($"Sum of every character of every record: {string.Join(", ", sums)}");
    }

    private static string Line(string name, ReadResult read)
    {
        var records = read.Rows * read.RecordBytes;
        var more = ((double)read.AllocatedBytes / read.ExpectedBytes) - 1;
        return string.Create(
            Invariant,
            $"{name,-52}{records / Mega,9:F1}{(read.ExpectedBytes - records) / Mega,9:F1}{read.AllocatedBytes / Mega,9:F1}{more,9:P2}")
            + string.Create(Invariant, $"{$"{read.Gen0}/{read.Gen1}/{read.Gen2}",14}");
    }

    private static void WriteMemory(TextWriter output, IReadOnlyList<FormatReport> formats)
    {
        if (formats.All(format => format.Memory.Count == 0))
            return;
        output.WriteLine();
        output.WriteLine($"{"Peak resident memory of ours, MB",-44}{"rows",12}{"peak",9}");
        foreach (var (format, read) in formats.SelectMany(format => format.Memory.Select(read => (format.Format, read))))
            output.WriteLine(string.Create(Invariant, $"{format,-44}{read.Rows,12:N0}{read.PeakBytes / Mega,9:F1}"));
    }

    private static void WriteFloors(TextWriter output, FormatReport format)
    {
        var ours = format.Ours;
        output.WriteLine();
        output.WriteLine(string.Create(
            Invariant,
            $"Floors of {format.Format}, one thread, in memory; ours without its start: median {ours.Reading:F3} s, best {ours.BestReading:F3} s"));
        output.WriteLine($"{"",-44}{"best, ms",10}{"median",10}{"GB/s",8}{"distance, best",16}{"median",9}");
        foreach (var floor in format.Floors)
        {
            var rate = floor.Bytes == 0 ? "" : (floor.Bytes / floor.Best / 1e9).ToString("F2", Invariant);
            output.WriteLine(string.Create(
                Invariant,
                $"{floor.Name,-44}{floor.Best * 1e3,10:F1}{floor.Median * 1e3,10:F1}{rate,8}")
                + string.Create(Invariant, $"{ours.BestReading / floor.Best,16:F1}{ours.Reading / floor.Median,9:F1}"));
        }
    }
}
