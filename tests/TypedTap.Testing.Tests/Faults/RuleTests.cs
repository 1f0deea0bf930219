using System.Net;

namespace TypedTap.Testing.Tests.Faults;

public sealed class RuleTests
{
    [Fact]
    public async Task A_number_holds_whichever_way_it_is_said()
    {
        await using var tap = await NumberedService.StartAsync();
        await using var proxy = new FaultProxy(tap.Url);
        using var client = new HttpClient();
        proxy.Always().Do(Fault.Status(502), times: 1);
        proxy.Always().Times(1).Do(Fault.Status(503));
        proxy.Always().Do(Fault.Status(504)).Times(1);
        proxy.Always().Do(Fault.Status(500), times: 0);
        var seen = new List<int>();
        for (var i = 0; i < 4; i++)
            seen.Add((int)(await client.GetAsync(new Uri(proxy.Url, "tap/capabilities"))).StatusCode);
        Assert.Equal([502, 503, 504], seen[..3]);
        Assert.Equal(200, seen[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => proxy.Always().Do(Fault.Status(500), times: -1));
    }

    [Fact]
    public async Task The_first_rule_holds_whether_its_fault_needs_the_body_or_not()
    {
        await using var tap = await NumberedService.StartAsync();
        await using var proxy = new FaultProxy(tap.Url);
        using var client = new HttpClient();
        var early = Fault.Reset(BreakPlace.BeforeRequestBody);
        proxy.When(request => request.Method == "POST").Do(Fault.Status(503), times: 1);
        proxy.Always().Do(early, times: 1);

        using var form = new FormUrlEncodedContent([new("LANG", "ADQL")]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.PostAsync(new Uri(proxy.Url, "tap/sync"), form)).StatusCode);

        // On a connection of its own: the client sends a GET again by itself where an old connection is lost.
        using var other = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => other.GetAsync(new Uri(proxy.Url, "tap/capabilities")));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(proxy.Url, "tap/capabilities"))).StatusCode);
    }
}
