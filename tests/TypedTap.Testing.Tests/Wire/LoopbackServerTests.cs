using System.Net;
using System.Security.Cryptography;
using TypedTap.Testing.Tests.Support;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing.Tests.Wire;

public sealed class LoopbackServerTests
{
    private static readonly Func<RecordedRequest, LoopbackReply> Ok = _ => LoopbackReply.Of(200, "text/plain", "ok");

    [Fact]
    public async Task Bodies_in_chunks_and_of_many_megabytes_arrive_as_sent()
    {
        await using var server = new LoopbackServer(Ok);
        using var http = Raw.Client();
        var body = RandomNumberGenerator.GetBytes(40_000_000);

        await http.PostAsync(server.Url, new ByteArrayContent(body)).TextAsync();
        using var chunked = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = new ByteArrayContent(body) };
        chunked.Headers.TransferEncodingChunked = true;
        await http.SendAsync(chunked).TextAsync();

        Assert.Equal([body.Length, body.Length], server.Requests.Select(request => request.Body.Length));
        Assert.All(server.Requests, request => Assert.True(request.Body.AsSpan().SequenceEqual(body)));
        Assert.Equal("chunked", server.Requests[1].Headers["transfer-encoding"]);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Connections_that_have_ended_are_counted_and_not_kept()
    {
        await using var server = new LoopbackServer(Ok);
        for (var i = 0; i < 20; i++)
        {
            using var client = await Raw.SendAsync(server.Url, "GET / HTTP/1.1\nHost: x\nConnection: close\n\n");
            await client.ReadAsync();
        }

        await Raw.UntilAsync(() => server.KeptConnections == 0);
        Assert.Equal(20, server.Connections);
    }

    [Fact]
    public async Task What_an_answer_function_threw_is_told_though_its_connection_is_forgotten()
    {
        var server = new LoopbackServer(_ => throw new InvalidTimeZoneException("a defect of the test"));
        using (var client = await Raw.SendAsync(server.Url, "GET / HTTP/1.1\nHost: x\n\n"))
            await client.ReadAsync();
        await Raw.UntilAsync(() => server.KeptConnections == 0);

        var error = await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await server.DisposeAsync());
        Assert.Equal("a defect of the test", error.Message);
    }

    [Fact]
    public async Task Header_names_may_be_repeated()
    {
        await using var server = new LoopbackServer(Ok);
        using var client = await Raw.SendAsync(
            server.Url,
            "GET /a?b=1&c=x+y HTTP/1.1\nHost: x\nCookie: a=1\nX: 1\nx: 2\nConnection: close\n\n");
        await client.ReadAsync();

        var request = Assert.Single(server.Requests);
        Assert.Equal(["1", "2"], request.Headers.All("X"));
        Assert.Equal("1, 2", request.Headers["X"]);
        Assert.Equal(("/a", "a=1", "x y"), (request.Path, request.Cookie, request.Query[1].Value));
        Assert.Equal(new Uri(server.Url, "a?b=1&c=x+y"), request.Url);
    }

    [Fact]
    public async Task Two_servers_with_one_log_are_two_origins_in_one_order()
    {
        var log = new RequestLog();
        await using var one = new LoopbackServer(Ok, new LoopbackServerOptions { Log = log });
        await using var other = new LoopbackServer(Ok, new LoopbackServerOptions { Log = log });
        using var http = Raw.Client();
        await http.GetStringAsync(one.Url);
        await http.GetStringAsync(other.Url);
        await http.GetStringAsync(one.Url);
        Assert.Equal([one.Origin, other.Origin, one.Origin], log.All.Select(request => request.Origin));
        Assert.Equal([1, 2, 3], log.All.Select(request => request.Number));
    }

    [Theory]
    [InlineData(ClientCertificateMode.None, true, null)]
    [InlineData(ClientCertificateMode.Requested, false, null)]
    [InlineData(ClientCertificateMode.Requested, true, "CN=ada")]
    [InlineData(ClientCertificateMode.Required, true, "CN=ada")]
    public async Task Https_with_and_without_a_client_certificate(ClientCertificateMode mode, bool shows, string? seen)
    {
        using var certificate = LoopbackCertificate.ForServer();
        using var ada = LoopbackCertificate.ForClient("ada");
        await using var server = new LoopbackServer(Ok, new LoopbackServerOptions { Certificate = certificate, ClientCertificates = mode });
        using var http = Raw.Client(LoopbackCertificate.Handler(certificate, shows ? ada : null));

        Assert.Equal("ok", await http.GetStringAsync(server.Url));

        Assert.Equal(seen, Assert.Single(server.Requests).ClientCertificate?.Subject);
        Assert.StartsWith("https://127.0.0.1:", server.Origin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Https_refuses_who_has_no_certificate_and_is_not_trusted_by_others()
    {
        using var certificate = LoopbackCertificate.ForServer();
        var options = new LoopbackServerOptions { Certificate = certificate, ClientCertificates = ClientCertificateMode.Required };
        await using var server = new LoopbackServer(Ok, options);
        using var nobody = Raw.Client(LoopbackCertificate.Handler(certificate));
        using var stranger = Raw.Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => nobody.GetStringAsync(server.Url));
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetStringAsync(server.Url));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(false, 200, 1_000_000)]
    [InlineData(true, 401, 0)]
    public async Task A_client_that_asks_before_it_sends_its_body_is_told(bool refuse, int status, int read)
    {
        var options = new LoopbackServerOptions { BeforeBody = _ => refuse ? LoopbackReply.Of(401, null, "no") : null };
        await using var server = new LoopbackServer(Ok, options);
        // Long enough that only "100 Continue" makes the client go on.
        using var http = Raw.Client(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(5) });
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = new ByteArrayContent(new byte[1_000_000]) };
        request.Headers.ExpectContinue = true;

        Assert.Equal((HttpStatusCode)status, await http.SendAsync(request).StatusAsync());
        Assert.Equal(read, Assert.Single(server.Requests).Body.Length);
    }

    [Fact]
    public async Task Parts_of_a_form_are_told_apart()
    {
        await using var server = new LoopbackServer(Ok);
        using var http = Raw.Client();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("a,param:x;b,param:y"), "UPLOAD" },
            { new ByteArrayContent("--\r\n\0\xff"u8.ToArray()), "x", "x.vot" },
            { new ByteArrayContent([]), "y", "y.vot" },
        };
        await http.PostAsync(server.Url, form).TextAsync();

        var request = Assert.Single(server.Requests);
        Assert.Equal("a,param:x;b,param:y", request.Field("UPLOAD"));
        Assert.Single(request.Form);
        Assert.Equal(["UPLOAD", "x", "y"], request.Parts.Select(part => part.Name));
        Assert.Equal("--\r\n\0\xff"u8.ToArray(), request.Parts[1].Bytes);
        Assert.Empty(request.Parts[2].Bytes);
    }

    [Fact]
    public async Task What_a_test_throws_in_an_answer_comes_out_at_the_end()
    {
        var server = new LoopbackServer(
            (Func<RecordedRequest, LoopbackReply>)(_ => throw new InvalidOperationException("the test's own fault")));
        using var http = Raw.Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(server.Url));
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => server.DisposeAsync().AsTask());
        Assert.Equal("the test's own fault", thrown.Message);
    }

    [Fact]
    public async Task Head_gets_no_body_and_an_answer_that_is_waited_for_knows_when_its_client_leaves()
    {
        var left = new TaskCompletionSource();
        await using var server = new LoopbackServer(async (request, gone) =>
        {
            if (request.Method == "HEAD")
                return LoopbackReply.Of(200, "text/plain", "twelve bytes");
            await using var telling = gone.Register(left.SetResult);
            await Task.Delay(Timeout.Infinite, gone);
            return LoopbackReply.Nothing();
        });
        using var http = Raw.Client();
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, server.Url));
        Assert.Equal(12, head.Content.Headers.ContentLength);

        using (await Raw.SendAsync(server.Url, "GET / HTTP/1.1\nHost: x\n\n"))
            await Raw.UntilAsync(() => server.Requests.Count == 2);

        await left.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await server.ClientLeft.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Logs_are_bounded_by_count_and_by_the_bytes_of_bodies()
    {
        var log = new RequestLog { Capacity = 4, MaxBodyBytes = 250 };
        await using var server = new LoopbackServer(Ok, new LoopbackServerOptions { Log = log });
        using var http = Raw.Client();
        for (var i = 0; i < 5; i++)
            await http.PostAsync(new Uri(server.Url, $"{i}"), new ByteArrayContent(new byte[100])).TextAsync();
        Assert.Equal(["/1", "/2", "/3", "/4"], log.All.Select(request => request.Target));
        Assert.Equal(
            [(0, true), (0, true), (100, false), (100, false)], log.All.Select(request => (request.Body.Length, request.IsBodyForgotten)));
        await http.PostAsync(new Uri(server.Url, "large"), new ByteArrayContent(new byte[1000])).TextAsync();
        Assert.Equal([0, 0, 0, 1000], log.All.Select(request => request.Body.Length));
        Assert.Equal("POST /4 +body", log.All[^2].ToString());
    }
}
