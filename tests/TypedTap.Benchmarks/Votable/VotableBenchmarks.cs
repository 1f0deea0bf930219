using BenchmarkDotNet.Attributes;
using TypedTap.Votable;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Documents in memory, read into records.</summary>
#pragma warning disable CA1515 // BenchmarkDotNet needs a public class
public class VotableBenchmarks
{
    internal const int Rows = 10_000;

    private static readonly VoTableReaderOptions Options = new();

    private byte[] _tableData = [];
    private byte[] _binary2 = [];

    /// <summary>Makes the documents.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tableData = DocumentWriter.ToArray(VotableFormat.TableData, Rows);
        _binary2 = DocumentWriter.ToArray(VotableFormat.Binary2, Rows);
    }

    [Benchmark]
    public Task<long> TableData() => ReadAsync(_tableData);

    [Benchmark]
    public Task<long> Binary2() => ReadAsync(_binary2);

    private static async Task<long> ReadAsync(byte[] document)
    {
        var (rows, _) = await ReadRun.StreamAsync(
            new MemoryStream(document), Options, new RowChecksum(thorough: false), CancellationToken.None);
        return rows == Rows ? rows : throw new InvalidDataException($"{rows} rows were read, not {Rows}.");
    }
}
