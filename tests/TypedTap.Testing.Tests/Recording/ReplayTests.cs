using System.Net;
using TypedTap.Tap;

namespace TypedTap.Testing.Tests.Recording;

public sealed class ReplayTests
{
    private const string Table = """
        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/>
        <TABLE><FIELD name="n" datatype="int"/><DATA><TABLEDATA><TR><TD>42</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
        """;

    private static readonly Uri Service = new("https://archive.example.org/tap");

    [Fact]
    public async Task A_query_and_an_upload_are_answered_as_they_were()
    {
        using var folder = new TemporaryFolder();
        using (var recorder = new TrafficRecorder(
            folder.Path, new ScriptedService((_, _) => ScriptedService.Text(Table, "application/x-votable+xml"))))
            await RunAsync(recorder);
        using var replay = new TrafficReplay(folder.Path);
        await RunAsync(replay);

        static async Task RunAsync(HttpMessageHandler handler)
        {
            using var client = new TapClient(Service, new TapClientOptions { Handler = handler, Retry = new() { MaxRetries = 0 } });
            var table = await client.QueryTableAsync("SELECT n FROM t");
            Assert.Equal(42, table[0].Get<int>("n"));
        }
    }

    [Fact]
    public async Task Forms_are_found_whatever_their_order_and_boundary()
    {
        using var folder = new TemporaryFolder();
        using (var client = new HttpClient(
            new TrafficRecorder(folder.Path, new ScriptedService((_, number) => ScriptedService.Text("answer " + number, "text/csv")))))
        {
            using var form = Multipart("one-boundary", "QUERY", "select 1", "LANG", "ADQL");
            Assert.Equal("answer 0", await PostAsync(client, form));
            using var plain = new FormUrlEncodedContent([new("QUERY", "select 1"), new("LANG", "ADQL")]);
            Assert.Equal("answer 1", await PostAsync(client, plain));
        }

        using var replayed = new HttpClient(new TrafficReplay(folder.Path));
        using var other = Multipart("another", "LANG", "ADQL", "QUERY", "select 1");
        Assert.Equal("answer 0", await PostAsync(replayed, other));

        static MultipartFormDataContent Multipart(string boundary, params string[] fields)
        {
            var form = new MultipartFormDataContent(boundary);
            for (var i = 0; i < fields.Length; i += 2)
                form.Add(new StringContent(fields[i + 1]), fields[i]);
            form.Add(new ByteArrayContent("<VOTABLE/>"u8.ToArray()), "t1", "t1.vot");
            return form;
        }
    }

    [Fact]
    public async Task Repeats_come_in_order_and_a_GET_gets_the_last_answer_again()
    {
        using var folder = new TemporaryFolder();
        string[] phases = ["QUEUED", "EXECUTING", "COMPLETED"];
        using (var client = new HttpClient(
            new TrafficRecorder(folder.Path, new ScriptedService((_, number) => ScriptedService.Text(phases[number], "text/plain")))))
        {
            foreach (var _ in phases)
                await client.GetStringAsync("https://h/job/phase?WAIT=1");
        }

        using var replay = new HttpClient(new TrafficReplay(folder.Path));
        foreach (var expected in phases.Append("COMPLETED"))
            Assert.Equal(expected, await replay.GetStringAsync("https://h/job/phase?WAIT=1"));
    }

    [Fact]
    public async Task A_request_without_an_answer_is_told_the_nearest_one()
    {
        using var folder = new TemporaryFolder();
        using (var client = new HttpClient(
            new TrafficRecorder(folder.Path, new ScriptedService((_, _) => ScriptedService.Text("x", "text/csv")))))
        {
            await PostFormAsync(client, "select ra from t", "100");
            await client.GetStringAsync("https://h/tables");
        }

        using var replay = new HttpClient(new TrafficReplay(folder.Path));
        var error = await Assert.ThrowsAsync<TrafficReplayException>(() => PostFormAsync(replay, "select dec from t", "100"));
        Assert.Contains("The nearest is POST https://h/tap", error.Message, StringComparison.Ordinal);
        Assert.Contains("its QUERY is select ra from t, not select dec from t", error.Message, StringComparison.Ordinal);

        await PostFormAsync(replay, "select ra from t", "100");
        error = await Assert.ThrowsAsync<TrafficReplayException>(() => PostFormAsync(replay, "select ra from t", "100"));
        Assert.Contains("All recorded answers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_that_stopped_says_so_when_something_is_missing()
    {
        using var folder = new TemporaryFolder();
        var options = new TrafficRecorderOptions { MaxExchanges = 2 };
        using (var client = new HttpClient(
            new TrafficRecorder(
                folder.Path, new ScriptedService((_, number) => ScriptedService.Text("answer " + number, "text/plain")), options)))
        {
            for (var i = 0; i < 4; i++)
                Assert.Equal("answer " + i, await client.GetStringAsync("https://h/job/phase"));
        }

        using var replay = new HttpClient(new TrafficReplay(folder.Path));
        Assert.Equal("answer 0", await replay.GetStringAsync("https://h/job/phase"));
        Assert.Equal("answer 1", await replay.GetStringAsync("https://h/job/phase"));
        foreach (var url in (string[])["https://h/job/phase", "https://h/other"])
        {
            var error = await Assert.ThrowsAsync<TrafficReplayException>(() => replay.GetStringAsync(url));
            Assert.Contains("the recording stopped after 2 exchanges", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lost_connections_are_lost_again()
    {
        using var folder = new TemporaryFolder();
        using (var client = new HttpClient(new TrafficRecorder(folder.Path, new ScriptedService(Answer))))
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("https://h/refused"));
            using var response = await client.GetAsync("https://h/cut", HttpCompletionOption.ResponseHeadersRead);
            await Assert.ThrowsAsync<IOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null));
        }

        using var replay = new HttpClient(new TrafficReplay(folder.Path));
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => replay.GetStringAsync("https://h/refused"));
        Assert.Contains("connection refused", error.Message, StringComparison.Ordinal);
        using var cut = await replay.GetAsync("https://h/cut", HttpCompletionOption.ResponseHeadersRead);
        using var read = new MemoryStream();
        var lost = await Assert.ThrowsAsync<IOException>(async () => await (await cut.Content.ReadAsStreamAsync()).CopyToAsync(read));
        Assert.Contains("wire cut", lost.Message, StringComparison.Ordinal);
        Assert.Equal("half", System.Text.Encoding.UTF8.GetString(read.ToArray()));

        static HttpResponseMessage Answer(HttpRequestMessage request, int number) => request.RequestUri!.AbsolutePath == "/refused"
            ? throw new HttpRequestException("connection refused")
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) };
    }

    [Fact]
    public async Task Answers_stream_while_they_are_recorded()
    {
        using var folder = new TemporaryFolder();
        var stream = new System.IO.Pipelines.Pipe();
        using var client = new HttpClient(new TrafficRecorder(
            folder.Path,
            new ScriptedService(
                (_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream.Reader.AsStream()) })));
        using var response = await client.GetAsync("https://h/slow", HttpCompletionOption.ResponseHeadersRead);
        var body = await response.Content.ReadAsStreamAsync();
        await stream.Writer.WriteAsync("first"u8.ToArray());
        var buffer = new byte[100];
        Assert.Equal(5, await body.ReadAsync(buffer));
        await stream.Writer.CompleteAsync();
        Assert.Equal(0, await body.ReadAsync(buffer));
        Assert.Contains("\"isWhole\": true", folder.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_and_exchanges_are_bounded()
    {
        using var folder = new TemporaryFolder();
        var options = new TrafficRecorderOptions { MaxBodyBytes = 10, MaxExchanges = 1 };
        using (var client = new HttpClient(
            new TrafficRecorder(
                folder.Path, new ScriptedService((_, _) => ScriptedService.Text(new string('a', 1000), "text/csv")), options)))
        {
            Assert.Equal(1000, (await client.GetStringAsync("https://h/1")).Length);
            Assert.Equal(1000, (await client.GetStringAsync("https://h/2")).Length);
        }

        Assert.DoesNotContain("https://h/2", folder.AllText(), StringComparison.Ordinal);
        Assert.Equal(10, new FileInfo(Path.Combine(folder.Path, "0001-answer.csv")).Length);
        using var replay = new HttpClient(new TrafficReplay(folder.Path));
        await Assert.ThrowsAnyAsync<Exception>(() => replay.GetStringAsync("https://h/1"));
    }

    [Fact]
    public void A_folder_without_a_recording_is_refused_and_one_with_a_recording_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => new TrafficReplay(folder.Path));
        using var recorder = new TrafficRecorder(folder.Path);
        Assert.Throws<IOException>(() => new TrafficRecorder(folder.Path));
    }

    private static async Task<string> PostAsync(HttpClient client, HttpContent content)
    {
        using var response = await client.PostAsync("https://h/tap", content);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task PostFormAsync(HttpClient client, string query, string maxRec)
    {
        using var form = new FormUrlEncodedContent([new("QUERY", query), new("MAXREC", maxRec)]);
        await PostAsync(client, form);
    }
}
