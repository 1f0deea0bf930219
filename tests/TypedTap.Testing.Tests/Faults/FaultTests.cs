using System.Globalization;
using System.Net;
using System.Text;
using TypedTap.Testing.Tests.Support;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing.Tests.Faults;

public sealed class FaultTests
{
    public static TheoryData<string> All => [.. Fault.All.Select(fault => fault.Name)];

    public static TheoryData<string> Breaks => [.. Fault.All.Where(fault => fault.Kind <= FaultKind.Stall).Select(fault => fault.Name)];

    public static TheoryData<string> Ends => [.. Fault.All.Where(fault => fault.Kind != FaultKind.Stall).Select(fault => fault.Name)];

    [Fact]
    public void No_two_faults_have_one_name() =>
        Assert.Equal(Fault.All.Count, Fault.All.Select(fault => fault.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_upstream_gets_the_request_or_not_as_the_fault_says(string name)
    {
        var fault = Named(name);
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = new ManualTime() });
        await using var proxy = new FaultProxy(tap.Url);
        proxy.Always().Do(fault);

        using var client = await Raw.SendAsync(proxy.Url, Raw.SyncRequest);
        await Raw.UntilAsync(
            () => proxy.Requests is [{ Fault: not null } seen] && (seen.UpstreamStatus is not null || !fault.ReachesUpstream));
        if (fault.Kind != FaultKind.Stall)
        {
            client.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await client.ReadAsync();
        }

        Assert.Equal(fault.ReachesUpstream ? 1 : 0, tap.Requests.Count);
        var proxied = Assert.Single(proxy.Requests);
        Assert.Equal((fault.Name, fault.ReachesUpstream), (proxied.Fault!.Name, proxied.Forwarded));
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task An_exchange_breaks_where_it_should(string name)
    {
        var fault = Named(name);
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = new ManualTime() });
        await using var proxy = new FaultProxy(tap.Url);
        var whole = await PassAsync(proxy);
        var body = Encoding.ASCII.GetString(whole).IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        proxy.Always().Do(fault);

        using var client = await Raw.SendAsync(proxy.Url, Raw.SyncRequest);
        var place = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var expected = place switch
        {
            "within the status line" => 10,
            "after 0 bytes of the body" => body,
            "after 1 bytes of the body" => body + 1,
            "after 200 bytes of the body" => body + 200,
            "1 bytes before the end of the body" => whole.Length - 1,
            _ => -1,
        };
        if (fault.Kind == FaultKind.Stall)
        {
            await Raw.UntilAsync(() => proxy.Requests[^1].Fault is not null);
            var got = expected > 0 ? (await client.ReadAsync(expected)).Bytes : [];
            Assert.True(whole.AsSpan().StartsWith(got));
            // Still open: nothing more can be read, and no end either.
            await Raw.UntilAsync(() => proxy.Requests[^1].UpstreamStatus is not null || !fault.ReachesUpstream);
            Assert.True(expected < 0 || client.Available == 0);
            return;
        }

        var (bytes, reset) = await client.ReadAsync();
        Assert.Equal(fault.Kind == FaultKind.Reset, reset);
        if (expected >= 0)
            Assert.Equal(whole[..expected], bytes);
        else if (place == "within the headers")
            Assert.True(bytes.Length > 20 && bytes.Length < body - 4 && whole.AsSpan().StartsWith(bytes));
        else if (place == "before the last chunk")
            Assert.Matches("</VOTABLE>\n?\r\n$", Encoding.ASCII.GetString(bytes));
        else
            Assert.Empty(bytes);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_client_can_have_of_the_answer_what_the_fault_says(string name)
    {
        var fault = Named(name);
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = new ManualTime() });
        await using var proxy = new FaultProxy(tap.Url);
        var handler = LoopbackCertificate.Handler(proxy.Certificate);
        handler.AllowAutoRedirect = true;
        handler.MaxAutomaticRedirections = 200;
        handler.AutomaticDecompression = DecompressionMethods.All;
        using var http = Raw.Client(handler);
        var whole = await http.PostAsync(new Uri(proxy.Url, "tap/sync"), Raw.Query("SELECT TOP 40 *")).TextAsync();
        proxy.Always().Do(fault);

        (HttpStatusCode Status, string Text)? got = null;
        Exception? failure = null;
        try
        {
            using var response = await http.PostAsync(new Uri(proxy.Url, "tap/sync"), Raw.Query("SELECT TOP 40 *"));
            got = (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            failure = e;
        }

        switch (fault.Effect)
        {
            case FaultEffect.NoAnswer:
                Assert.IsType<HttpRequestException>(failure);
                break;
            case FaultEffect.PartOfAnswer when fault.Kind == FaultKind.Framing:
                // Lengths that contradict each other: clients may fail, or take what comes until the end.
                Assert.True(failure is not null || whole.StartsWith(got!.Value.Text, StringComparison.Ordinal));
                break;
            case FaultEffect.PartOfAnswer:
                Assert.NotEqual(whole, got?.Text);
                break;
            case FaultEffect.OtherAnswer:
                Assert.NotNull(got);
                Assert.NotEqual(whole, got.Value.Text);
                break;
            default:
                Assert.Null(failure);
                Assert.Equal((HttpStatusCode.OK, whole), got);
                break;
        }
    }

    [Fact]
    public async Task Rules_are_tried_in_order_and_get_used_up()
    {
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = new ManualTime() });
        await using var proxy = new FaultProxy(tap.Url);
        var twice = proxy.When(request => request.Method == "POST").Do(Fault.Status(503)).Times(2);
        proxy.When(request => request.Field("QUERY") == "SELECT 2").Do(Fault.HtmlPage);
        using var http = Raw.Client();
        async Task<int> AskAsync(string query) => (int)await http.PostAsync(new Uri(proxy.Url, "tap/sync"), Raw.Query(query)).StatusAsync();

        int[] answers = [await AskAsync("SELECT 1"), await AskAsync("SELECT 2"), await AskAsync("SELECT 1"), await AskAsync("SELECT 2")];

        Assert.Equal([503, 503, 200, 200], answers);
        Assert.Equal(2, twice.Done);
        Assert.Equal(["503", "503", null, "HTML page with 200"], proxy.Requests.Select(request => request.Fault?.Name));
        proxy.Clear();
        Assert.Equal(200, await AskAsync("SELECT 2"));
        Assert.Null(proxy.Requests[^1].Fault);
    }

    [Fact]
    public async Task Retry_after_counts_from_the_proxys_clock()
    {
        var time = new ManualTime();
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = new ManualTime() });
        await using var proxy = new FaultProxy(tap.Url, new FaultProxyOptions { Time = time });
        proxy.Always().Do(Fault.Status(503, RetryAfterForm.Date, TimeSpan.FromMinutes(2)));
        using var http = Raw.Client();
        using var response = await http.GetAsync(new Uri(proxy.Url, "tap/tables"));
        Assert.Equal(time.GetUtcNow() + TimeSpan.FromMinutes(2), response.Headers.RetryAfter!.Date);
        Assert.Equal("Fri, 20 Nov 2026 12:02:00 GMT", response.Headers.NonValidated["Retry-After"].ToString());
    }

    [Fact]
    public async Task Challenges_and_locations_name_urls_of_the_proxy()
    {
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = new ManualTime() });
        await using var proxy = new FaultProxy(tap.Url);
        using var http = Raw.Client();
        proxy.Always().Do(Fault.Challenge(401, "ivoa_cookie access_url=\"{login}\"", "Basic realm=\"x\"")).Times(1);
        proxy.Always().Do(Fault.Redirect(307, RedirectTarget.TwoLocations)).Times(1);
        proxy.Always().Do(Fault.Redirect(307, RedirectTarget.Https));

        using var challenge = await http.GetAsync(proxy.Url);
        using var two = await http.GetAsync(proxy.Url);
        using var secure = await http.GetAsync(new Uri(proxy.Url, "tap/tables?x=1"));

        Assert.Equal(
            [$"ivoa_cookie access_url=\"{proxy.Url}login\"", "Basic realm=\"x\""],
            challenge.Headers.NonValidated["WWW-Authenticate"]);
        Assert.Equal(2, two.Headers.NonValidated["Location"].Count);
        Assert.Equal(new Uri(proxy.SecureUrl, "~moved/307/0/0/tap/tables?x=1"), secure.Headers.Location);
    }

    [Fact]
    public async Task Jobs_stay_behind_a_proxy_that_rewrites_urls()
    {
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Advance = JobAdvance.AtOnce });
        await using var proxy = new FaultProxy(tap.Url, new FaultProxyOptions { RewriteUrls = true });
        using var http = Raw.Client();

        var job = await http.PostAsync(new Uri(proxy.Url, "tap/async"), Raw.Query("SELECT TOP 1 *", ("PHASE", "RUN"))).LocationAsync();
        var document = await http.GetStringAsync(job);

        Assert.Equal(new Uri(proxy.Url, "tap/async/j1"), job);
        Assert.Contains($"{job}/results/result", document, StringComparison.Ordinal);
        Assert.DoesNotContain(tap.Url.GetLeftPart(UriPartial.Authority), document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_passes_is_not_changed()
    {
        await using var server = new LoopbackServer(LoopbackReply.Chunked("text/plain", true, "ab", "cde"));
        await using var proxy = new FaultProxy(server.Url);
        const string Sent = "POST /x?y=%20 HTTP/1.1\nHost: h\nX-a: 1\nx-A: 2\nTransfer-Encoding: chunked\nConnection: close\n\n"
            + "3\nabc\n2\nde\n0\n\n";
        using var client = await Raw.SendAsync(proxy.Url, Sent);
        var (bytes, _) = await client.ReadAsync();

        Assert.EndsWith("\r\n\r\n5\r\nabcde\r\n0\r\n\r\n", Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
        var got = Assert.Single(server.Requests);
        Assert.Equal(("/x?y=%20", "abcde"), (got.Target, got.Text));
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Host: 127.0.0.1:{server.Url.Port}\r\nX-a: 1\r\nx-A: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"),
            got.Headers.ToString());
    }

    private static Fault Named(string name) => Fault.All.Single(fault => fault.Name == name);

    private static async Task<byte[]> PassAsync(FaultProxy proxy)
    {
        using var client = await Raw.SendAsync(proxy.Url, Raw.SyncRequest);
        await Raw.UntilAsync(() => proxy.Requests is [{ UpstreamStatus: not null }]);
        client.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        return (await client.ReadAsync()).Bytes;
    }
}
