using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using TypedTap.Benchmarks.Embedded;
using TypedTap.Linq;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Benchmarks.Linq;

/// <summary>What it costs to make an element of a row, above the reading of the row's cells.</summary>
internal static class RowCost
{
    public static async Task RunAsync(int rows, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var document = Encoding.UTF8.GetBytes(Document(rows));
        using var handler = new Answering(document);
        using var archive = new BenchArchive(new TapClientOptions { Handler = handler });
        var minimum = 0;
        var ways = new (string Name, Func<Task<long>> Run)[]
        {
            ("a loop over the reader's cells", () => ReaderAsync(document, cancellationToken)),
            ("whole rows", () => CountAsync(archive.Frames, cancellationToken)),
            (
                "an anonymous type of all columns",
                () => CountAsync(
                    archive.Frames.Select(f => new { f.Id, f.Ra, f.Dec, f.Object, f.Instrument, f.ExpStart, f.Exposure, f.ObId }),
                    cancellationToken)),
            (
                "the same with something computed",
                () => CountAsync(
                    archive.Frames.Select(
                        f => new { f.Id, f.Ra, f.Dec, f.Object, f.Instrument, f.ExpStart, f.Exposure, ObId = f.ObId + minimum }),
                        cancellationToken)),
        };
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Rows of 8 columns from memory, {rows} of them: nanoseconds and bytes a row (median of rounds)"));
        foreach (var (name, run) in ways)
        {
            await run();
            var (times, bytes) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                var before = GC.GetTotalAllocatedBytes();
                var start = Stopwatch.GetTimestamp();
                if (await run() != rows)
                    throw new InvalidOperationException($"'{name}' did not give all rows.");
                times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / rows);
                bytes.Add((GC.GetTotalAllocatedBytes() - before) / (double)rows);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{Medians.Of(times),10:F0}{Medians.Of(bytes),10:F0}"));
        }
    }

    private static async Task<long> CountAsync<T>(TapQuery<T> query, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var row in query.AsAsyncEnumerable(cancellationToken))
            count += row is null ? 0 : 1;
        return count;
    }

    private static async Task<long> ReaderAsync(byte[] document, CancellationToken cancellationToken)
    {
        await using var reader = await VoTableReader.OpenAsync(new MemoryStream(document), cancellationToken: cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            _ = (reader.GetInt64(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetString(3));
            _ = (reader.GetString(4), reader.GetTimestamp(5), reader.GetSingle(6), reader.GetInt32(7));
        }

        return reader.RowsRead;
    }

    private static string Document(int rows)
    {
        var text = new StringBuilder("<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>")
            .Append("<FIELD name='id' datatype='long'/><FIELD name='ra' datatype='double'/><FIELD name='dec' datatype='double'/><FIELD name='object' datatype='char' arraysize='*'/>")
            .Append("<FIELD name='instrument' datatype='char' arraysize='*'/><FIELD name='exp_start' datatype='char' arraysize='*' xtype='timestamp'/>")
            .Append("<FIELD name='exposure' datatype='float'/><FIELD name='ob_id' datatype='int'/><DATA><TABLEDATA>");
        for (var i = 0; i < rows; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<TR><TD>{i}</TD><TD>{i % 3600 / 10.0}</TD><TD>{(i % 900 / 10.0) - 45}</TD><TD>NGC {i}</TD><TD>UVES</TD><TD>2016-09-26T03:{i / 60 % 60:D2}:{i % 60:D2}.5</TD><TD>{i % 600}.5</TD><TD>{i / 4}</TD></TR>");
        }

        return text.Append("</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>").ToString();
    }

    private sealed class Answering(byte[] document) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(document);
            content.Headers.ContentType = new("application/x-votable+xml");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
