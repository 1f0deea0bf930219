using System.Diagnostics;

namespace TypedTap.Benchmarks.Votable.Floors;

/// <summary>Measures what no reader of a file can go below, on one thread, with the file in memory.</summary>
internal static class FloorRun
{
    private const int Runs = 5;
    private const int WarmUpRuns = 40;
    private const int WarmUpSize = 1 << 18;

    /// <summary>Longer than the runtime waits before it compiles anew what is used much.</summary>
    private static readonly TimeSpan Tiering = TimeSpan.FromMilliseconds(300);

    public static IReadOnlyList<Floor> Measure(string path, VotableFormat format)
    {
        if (new FileInfo(path).Length > Array.MaxLength)
            throw new InvalidDataException($"{path} is too long to be held in memory at once: there are no floors for it.");
        var document = File.ReadAllBytes(path);
        var copy = new byte[document.Length];
        var floors = new List<Floor>
        {
            Time("reading the file", document.Length, length => VotableFiles.Touch(path, length)),
            Time("memcpy of the document", document.Length, length => document.AsSpan(0, length).CopyTo(copy)),
        };
        floors.AddRange(format == VotableFormat.TableData ? TableData(document) : Binary(document, copy));
        return floors;
    }

    private static IEnumerable<Floor> TableData(byte[] document)
    {
        var sink = new FloorSink();
        var start = CellTokenizer.Start(document);
        var end = CellTokenizer.End(document);
        yield return Time("tokeniser: finds the cells", end, length => sink.Sum += CellTokenizer.Count(document.AsSpan(0, length), start));
        yield return Time(
            "  + numbers by Utf8Parser", end,
            length => sink.Sum += CellTokenizer.Parse(document.AsSpan(0, length), start, withDoubleParse: false));
        yield return Time(
            "  + numbers by double.Parse", end,
            length => sink.Sum += CellTokenizer.Parse(document.AsSpan(0, length), start, withDoubleParse: true));
        yield return Allocation(CellTokenizer.Rows(document, start));
        GC.KeepAlive(sink);
    }

    private static IEnumerable<Floor> Binary(byte[] document, byte[] copy)
    {
        var text = Base64Text.Find(document);
        var rows = (int)Math.Min(int.MaxValue, Base64Text.Rows(document));
        var decoded = Base64Text.Decode(text, text.Length, copy);
        yield return Time("base64, decoded in one go", text.Length, length => Base64Text.Decode(text, length, copy));
        // Over the document, which is not needed any more.
        yield return Time("memcpy of the decoded bytes", decoded, length => copy.AsSpan(0, Math.Min(length, decoded)).CopyTo(document));
        yield return Allocation(rows);
    }

    private static Floor Allocation(int rows) =>
        Time("records and strings, allocated only", rows, count => RecordAllocation.Allocate(count)) with { Bytes = 0 };

    /// <summary>Warms up on a part, so that the runtime has compiled it for good, and then takes the time of the whole.</summary>
    private static Floor Time(string name, int size, Action<int> work)
    {
        for (var i = 0; i < WarmUpRuns; i++)
            work(Math.Min(size, WarmUpSize));
        Thread.Sleep(Tiering);
        work(size);
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            work(size);
            times[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        return new Floor(name, times.Min(), Figures.Median(times), size);
    }
}
