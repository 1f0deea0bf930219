using System.Net;
using System.Text;
using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Tests.Votable;

namespace TypedTap.Tests.Tap;

/// <summary>Uploads in constant memory.</summary>
[Collection(RunsAlone.Name)]
public sealed class UploadMemoryTests
{
    [Fact]
    public async Task Two_hundred_megabytes_go_through_a_small_buffer()
    {
        var sent = 0L;
        using var handler = new ContentHandler(async (content, token) =>
        {
            await using var counter = new CountingStream();
            await content.CopyToAsync(counter, token);
            sent = counter.Bytes;
        });
        using var client = new TapClient(
            new Uri("https://example.org/tap"), new TapClientOptions { Handler = handler, UploadLimits = new TapUploadLimits() });
        var row = new UploadRow { Id = 1, Ra = 53.125, Text = new string('x', 900), Flag = true, Big = 1, Seen = DateTime.UnixEpoch };
        await SendAsync(client, row, 10);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await SendAsync(client, row, 200_000);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.InRange(sent, 190_000_000, 400_000_000);
        Assert.InRange(allocated, 0, 30_000_000);
    }

    private static async Task SendAsync(TapClient client, UploadRow row, int rows)
    {
        var upload = TapUpload.FromRows("t", Enumerable.Repeat(row, rows));
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [upload] });
        Assert.False(await answer.ReadAsync());
    }

    private sealed class ContentHandler(Func<HttpContent, CancellationToken, Task> take) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await take(request.Content!, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(VoTableText.Table(0), Encoding.UTF8, "application/x-votable+xml"),
            };
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Bytes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
