using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Testing.Tests.Recording;

public sealed class BodyTests
{
    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("application/x-fits")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Bytes_that_are_no_text_stay_as_they_are_whatever_their_type_says(string? type)
    {
        var body = RandomNumberGenerator.GetBytes(300_000);
        using var folder = new TemporaryFolder();
        await RecordAsync(folder, new ByteArrayContent(body), type);
        Assert.Equal(body, await File.ReadAllBytesAsync(Answer(folder)));
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Text_without_a_type_is_looked_through_even_where_pieces_end_within_a_character(string? type)
    {
        var text = string.Concat(Enumerable.Repeat("\u00e9\u4e16\U0001F52D ", 20_000)) + "token=hush-hush-1\n";
        using var folder = new TemporaryFolder();
        await RecordAsync(folder, new StreamContent(new BrokenUpStream(Encoding.UTF8.GetBytes(text), 1021)), type);
        Assert.Equal(text.Replace("hush-hush-1", "***", StringComparison.Ordinal), await File.ReadAllTextAsync(Answer(folder)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task Large_texts_are_recorded_whole_and_without_secrets(string type)
    {
        var text = "[\n" + string.Concat(Enumerable.Repeat("\"a line of the text\",\n", 300_000)) + "{\"token\":\"hush-hush-1\"}]\n";
        using var folder = new TemporaryFolder();
        await RecordAsync(folder, new ByteArrayContent(Encoding.UTF8.GetBytes(text)), type);
        var recorded = await File.ReadAllTextAsync(Answer(folder));
        Assert.Equal(300_000, recorded.Split("a line of the text").Length - 1);
        Assert.EndsWith("***", recorded.TrimEnd().TrimEnd(']', '}', '"'), StringComparison.Ordinal);
        Assert.Contains(
            "\"isWhole\": true", await File.ReadAllTextAsync(Path.Combine(folder.Path, "index.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_found_wherever_lines_are_taken_apart()
    {
        var text = string.Concat(Enumerable.Range(0, 4000).Select(i => new string('x', i % 53) + "\n\"token\":\n\"hush-hush-1\"\n"));
        using var folder = new TemporaryFolder();
        await RecordAsync(folder, new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "text/plain");
        Assert.Equal(text.Replace("hush-hush-1", "***", StringComparison.Ordinal), await File.ReadAllTextAsync(Answer(folder)));
    }

    [Theory]
    [InlineData("text/plain", "one=1\ntwo=2\n")]
    [InlineData("application/json", "")]
    public async Task What_is_cut_says_so_and_has_no_half_of_a_secret(string type, string kept)
    {
        using var folder = new TemporaryFolder();
        await RecordAsync(
            folder, new StringContent("one=1\ntwo=2\n{ \"token\": \"hush-hush-1\" }"), type,
            new TrafficRecorderOptions { MaxBodyBytes = 30 });
        Assert.Equal(kept, await File.ReadAllTextAsync(Answer(folder)));
        var index = await File.ReadAllTextAsync(Path.Combine(folder.Path, "index.json"));
        Assert.Contains("\"isWhole\": false", index, StringComparison.Ordinal);
        Assert.Contains("The recording was cut", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploaded_parts_without_a_type_are_kept_byte_for_byte()
    {
        var bytes = RandomNumberGenerator.GetBytes(5000);
        using var folder = new TemporaryFolder();
        using var client = new HttpClient(
            new TrafficRecorder(folder.Path, new ScriptedService((_, _) => ScriptedService.Text("ok", "text/plain"))));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "t1", "t1.fits" } };
        using var response = await client.PostAsync("https://h/tap", form);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Directory.GetFiles(folder.Path, "0001-request*").Single()));
    }

    [Fact]
    public async Task A_login_that_answers_without_a_type_is_a_secret_all_the_same()
    {
        using var folder = new TemporaryFolder();
        await RecordAsync(folder, new StringContent("plain-token-1"), null, path: "login");
        Assert.DoesNotContain("plain-token-1", folder.AllText(), StringComparison.Ordinal);
    }

    private static string Answer(TemporaryFolder folder) => Directory.GetFiles(folder.Path, "0001-answer*").Single();

    private static async Task RecordAsync(
        TemporaryFolder folder, HttpContent content, string? type, TrafficRecorderOptions? options = null, string path = "t")
    {
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var client = new HttpClient(new TrafficRecorder(
            folder.Path, new ScriptedService((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = content }), options));
        using var response = await client.GetAsync("https://h/" + path);
        await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A stream that comes in pieces.</summary>
    private sealed class BrokenUpStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
