using System.Diagnostics;
using TypedTap.Votable;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Reads a document into records, as a program would that uses the library, and keeps nothing but the last record.</summary>
internal static class ReadRun
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How its rows must be written.</param>
    /// <param name="thorough">Whether every character is summed, and strings that repeat are made anew.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The file is not what was asked for.</exception>
    public static async Task<ReadResult> FileAsync(string path, VotableFormat format, bool thorough, CancellationToken cancellationToken)
    {
        var recordBytes = RecordBytes();
        var checksum = new RowChecksum(thorough);
        var options = new VoTableReaderOptions { InternStrings = !thorough };
        using var self = Process.GetCurrentProcess();
        var collections = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));
        var cpu = self.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        var (rows, serialization) = await StreamAsync(VotableFiles.Open(path), options, checksum, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        self.Refresh();
        if (!string.Equals(serialization.ToString(), format.ToString(), StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"{path}: its rows are {serialization}, not {format}. Make the files with --make.");
        return new ReadResult(
            serialization.ToString(),
            rows,
            seconds,
            (self.TotalProcessorTime - cpu).TotalSeconds,
            allocated,
            recordBytes,
            (rows * recordBytes) + checksum.StringBytes,
            ProcessMemory.Peak(),
            GC.CollectionCount(0) - collections.Item1,
            GC.CollectionCount(1) - collections.Item2,
            GC.CollectionCount(2) - collections.Item3,
            checksum.Value);
    }

    /// <summary>Reads a document; gives how many rows it has and how they are written.</summary>
    public static async Task<(long Rows, VoTableSerialization Serialization)> StreamAsync(
        Stream stream,
        VoTableReaderOptions options,
        RowChecksum checksum,
        CancellationToken cancellationToken)
    {
        await using var reader = await VoTableReader.OpenAsync(stream, options, cancellationToken);
        var serialization = reader.Serialization;
        var places = BenchmarkTable.Places(reader);
        var read = BenchmarkTable.Read;
        BenchmarkRow? last = null;
        var rows = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            last = read(reader, places);
            checksum.Add(last);
            rows++;
        }

        GC.KeepAlive(last);
        return (rows, serialization);
    }

    /// <summary>What a record takes on the heap, measured; its strings come on top.</summary>
    public static long RecordBytes()
    {
        const int count = 1000;
        var records = new BenchmarkRow[count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
            records[i] = new BenchmarkRow();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(records);
        return bytes / count;
    }
}
