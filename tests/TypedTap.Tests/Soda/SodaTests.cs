using System.Net;
using System.Text;
using TypedTap.DataLink;
using TypedTap.Sky;
using TypedTap.Soda;
using TypedTap.Tap;
using TypedTap.Testing;
using TypedTap.Tests.DataLink;
using TypedTap.TestSupport;
using TypedTap.Uws;
using TypedTap.Votable;

namespace TypedTap.Tests.Soda;

/// <summary>Cut-outs.</summary>
public sealed class SodaTests
{
    private const string Inputs =
        "<PARAM name=\"ID\" datatype=\"char\" arraysize=\"*\" value=\"{0}\"/><PARAM name=\"CIRCLE\" datatype=\"double\" arraysize=\"3\" xtype=\"circle\" value=\"\"><VALUES><MAX value=\"10 -20 0.5\"/></VALUES></PARAM>"
        + "<PARAM name=\"POS\" datatype=\"char\" arraysize=\"*\" value=\"\"/><PARAM name=\"BAND\" datatype=\"double\" arraysize=\"2\" unit=\"m\" xtype=\"interval\" value=\"\"/>"
        + "<PARAM name=\"TIME\" datatype=\"double\" arraysize=\"2\" unit=\"d\" xtype=\"interval\" value=\"\"/><PARAM name=\"POL\" datatype=\"char\" arraysize=\"*\" value=\"\"/>"
        + "<PARAM name=\"KIND\" datatype=\"char\" arraysize=\"*\" value=\"\"/>";

    private static readonly SodaRequest Small = SodaRequest.At(SkyCircle.FromDegrees(10, -20, 0.1));

    [Fact]
    public async Task Services_at_once_and_by_jobs_for_one_file_are_one()
    {
        using var client = new DataLinkClient(Scripted(static _ => LinksDouble.Xml(TwoFiles())));
        var services = client.Cutouts(await client.OfUrlAsync(new Uri("https://x.org/links?ID=p")));

        Assert.Equal(["a.fits", "b.fits"], services.Select(service => service.Id));
        Assert.All(services, service => Assert.True(service is { Sync: not null, Async: not null, Coverage: SkyCircle }));
        Assert.Equal(["s1", "s2"], services.Select(service => service.Sync!.Id));
        Assert.Equal(["j1", "j2"], services.Select(service => service.Async!.Id));
        Assert.Equal("#cutout", services[0].Link!.Semantics.Text);
    }

    [Fact]
    public async Task A_request_becomes_the_parameters_that_the_service_has()
    {
        using var client = new DataLinkClient(Scripted(static _ => LinksDouble.Xml(TwoFiles())));
        var service = client.Cutouts(await client.OfUrlAsync(new Uri("https://x.org/links?ID=p")))[0];
        var request = Small.WithBand(300, 400, "nm")
            .WithTime(new DateTime(2017, 9, 4, 0, 0, 0, DateTimeKind.Utc), new DateTime(2017, 9, 5, 0, 0, 0, DateTimeKind.Utc))
            .WithPolarizations("I", "Q").With("KIND", "HEADER");

        Assert.Equal(
            ["ID=a.fits", "CIRCLE=10 -20 0.1", "BAND=3E-07 4E-07", "TIME=58000 58001", "POL=I", "POL=Q", "KIND=HEADER"],
            service.Call(request).Fields.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal("POS=RANGE 9 11 -21 -19", Field(service, SodaRequest.At(new SkyRange(new(9, 11), new(-21, -19)))));
        Assert.Equal("POS=POLYGON 10 -20 11 -20 11 -19", Field(service, SodaRequest.At(SkyPolygon.FromDegrees(10, -20, 11, -20, 11, -19))));
        Assert.Throws<ServiceParameterException>(() => service.Call(SodaRequest.At(new SkyPoint(10, -20))));
        Assert.Throws<ServiceParameterException>(() => service.Call(Small.With("NOSUCH", 1)));
    }

    [Fact]
    public async Task A_service_that_forgot_its_units_gets_those_of_the_standard()
    {
        using var client = new DataLinkClient(
            Scripted(static _ =>
                LinksDouble.Xml(
                    TwoFiles().Replace("unit=\"m\"", "", StringComparison.Ordinal).Replace("unit=\"d\"", "", StringComparison.Ordinal))));
        var service = client.Cutouts(await client.OfUrlAsync(new Uri("https://x.org/links?ID=p")))[0];
        Assert.Equal("BAND=3E-07 4E-07", Field(service, new SodaRequest().WithBand(3e-7, 4e-7)));
        Assert.Equal(
            "TIME=58000 58001",
            Field(
                service, new SodaRequest().WithTime(
                    new DateTime(2017, 9, 4, 0, 0, 0, DateTimeKind.Utc), new DateTime(2017, 9, 5, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Throws<ServiceParameterException>(() => service.Call(new SodaRequest().WithBand(300, 400, "nm")));
    }

    [Fact]
    public async Task Outside_of_the_limits_nothing_is_sent()
    {
        var requests = 0;
        using var client = new DataLinkClient(Scripted(_ => Interlocked.Increment(ref requests) > 0 ? LinksDouble.Xml(TwoFiles()) : null!));
        var service = client.Cutouts(await client.OfUrlAsync(new Uri("https://x.org/links?ID=p")))[0];

        var failure = await Assert.ThrowsAsync<ServiceParameterException>(
            () => service.CutOutAsync(SodaRequest.At(SkyCircle.FromDegrees(200, 20, 0.1))));
        await Assert.ThrowsAsync<ServiceParameterException>(() => service.SubmitAsync(SodaRequest.At(SkyCircle.FromDegrees(200, 20, 0.1))));

        Assert.Equal(("CIRCLE", "circle 10 -20 0.5", 1), (failure.Parameter, failure.Limit, requests));
    }

    [Fact]
    public async Task The_embedded_service_cuts_out_and_says_when_there_is_nothing()
    {
        await using var service = await EmbeddedTapService.StartAsync(new EmbeddedDatabase(), new EmbeddedTapServiceOptions
        {
            DataLink = id => [new EmbeddedLink { Semantics = "#cutout", ServiceDefinition = "cut" }],
            Soda = request => request["CIRCLE"] == "1 2 3"
                ? new EmbeddedFile(Encoding.UTF8.GetBytes($"{request.Id} {request["CIRCLE"]}"), "application/fits", "a.fits")
                : null,
            Descriptors =
            [
                new EmbeddedDescriptor("cut", "ID", new Uri("soda/sync", UriKind.Relative))
                {
                    StandardId = LinkText.Sync,
                    Parameters = [new VoTableParam
                    {
                        Name = "CIRCLE",
                        Datatype = "double",
                        Arraysize = "3",
                        Xtype = "circle",
                        Unit = "deg",
                        Value = ""
                    }],
                },
            ],
        });
        using var tap = new TapClient(service.Url, service.ClientOptions);
        var soda = Assert.Single(tap.DataLink.Cutouts(await tap.DataLink.OfIdAsync(service.DataLinkUrl, "ivo://x?a")));
        Assert.Equal(("ivo://x?a", null), (soda.Id, soda.Async));

        await using (var answer = await soda.CutOutAsync(SodaRequest.At(SkyCircle.FromDegrees(1, 2, 3))))
        {
            using var file = new MemoryStream();
            Assert.Equal(15, await answer.CopyToAsync(file));
            Assert.Equal(
                ("ivo://x?a 1 2 3", "application/fits", "attachment; filename=\"a.fits\""),
                (Encoding.UTF8.GetString(file.ToArray()), answer.ContentType, answer.ContentDisposition));
        }

        var failure = await Assert.ThrowsAsync<ServiceFaultException>(
            () => soda.CutOutAsync(SodaRequest.At(SkyCircle.FromDegrees(7, 2, 3))));
        Assert.Equal((ServiceFaultKind.NoContent, HttpStatusCode.NoContent), (failure.Kind, failure.StatusCode));
        await Assert.ThrowsAsync<InvalidOperationException>(() => soda.SubmitAsync(Small));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "text/plain", "UsageError: CIRCLE is bad", ServiceFaultKind.Usage)]
    [InlineData(HttpStatusCode.BadRequest, "text/plain", "NoContent: ad:a vs POS=CIRCLE", ServiceFaultKind.NoContent)]
    [InlineData(HttpStatusCode.NotFound, "text/plain", "NotFound: ad:a", ServiceFaultKind.NotFound)]
    [InlineData(HttpStatusCode.BadRequest, "text/plain", "MultiValuedParamNotSupported: CIRCLE", ServiceFaultKind.MultipleValues)]
    [InlineData(HttpStatusCode.Forbidden, "text/plain", "AuthorizationError: not yours", ServiceFaultKind.Authorization)]
    [InlineData(HttpStatusCode.OK, "text/plain", "ServiceUnavailable", ServiceFaultKind.Unavailable)]
    [InlineData(HttpStatusCode.OK, "text/plain;charset=utf-8", "Error: general", ServiceFaultKind.Other)]
    public async Task Errors_in_the_words_of_SODA_are_told_as_what_they_are(
        HttpStatusCode status, string type, string words, ServiceFaultKind expected)
    {
        using var client = new DataLinkClient(Scripted(_ => Answer(status, type, words)));
        var failure = await Assert.ThrowsAsync<ServiceFaultException>(() => client.CallAsync(Plain()));
        Assert.Equal((expected, words, status), (failure.Kind, failure.ServerMessage, failure.StatusCode));
    }

    [Theory]
    [InlineData("text/plain", "Errors of the survey are in column 3.")]
    [InlineData("text/plain", "NoContentious data")]
    [InlineData("application/fits", "Error: not looked at")]
    [InlineData("text/xml", "<header>fits</header>")]
    public async Task What_only_looks_like_an_error_is_given_whole(string type, string text)
    {
        using var client = new DataLinkClient(Scripted(_ => Answer(HttpStatusCode.OK, type, text)));
        await using var answer = await client.CallAsync(Plain());
        using var file = new MemoryStream();
        await answer.CopyToAsync(file);
        Assert.Equal(text, Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact]
    public async Task Other_failures_keep_their_kind()
    {
        using var refused = new DataLinkClient(Scripted(_ => Answer(HttpStatusCode.OK, "text/xml", VoTableText.Error("no such thing"))));
        Assert.Equal("no such thing", (await Assert.ThrowsAsync<TapQueryException>(() => refused.CallAsync(Plain()))).ServerMessage);
        using var page = new DataLinkClient(
            Scripted(_ => Answer(HttpStatusCode.InternalServerError, "text/html", "<html>oops</html>")) with
            {
                Retry = TapRetryOptions.None
            });
        await Assert.ThrowsAsync<TapResponseException>(() => page.CallAsync(Plain()));
        using var login = new DataLinkClient(Scripted(_ => Answer(HttpStatusCode.Unauthorized, "text/html", "")));
        await Assert.ThrowsAsync<TapAuthenticationException>(() => login.CallAsync(Plain()));
    }

    [Fact]
    public async Task A_file_has_its_name_when_it_is_whole()
    {
        var folder = Directory.CreateTempSubdirectory("soda");
        try
        {
            using var client = new DataLinkClient(Scripted(_ => Answer(HttpStatusCode.OK, "application/fits", "SIMPLE")));
            var path = Path.Combine(folder.FullName, "cut.fits");
            await using (var answer = await client.CallAsync(Plain()))
                Assert.Equal(6, await answer.SaveAsync(path));
            Assert.Equal("SIMPLE", await File.ReadAllTextAsync(path));
            await using var again = await client.CallAsync(Plain());
            await Assert.ThrowsAsync<IOException>(() => again.SaveAsync(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_job_gives_a_result_for_each_region_or_says_why_not()
    {
        var posted = new List<string>();
        using var client = new DataLinkClient(Scripted(request => Jobs(request, posted)));
        var service = client.Cutouts(await client.OfUrlAsync(new Uri("https://x.org/links?ID=p")))[0];

        await using var job = await service.SubmitAsync(
            Small with { Regions = [SkyCircle.FromDegrees(10, -20, 0.1), SkyCircle.FromDegrees(10, -20, 0.2)] });
        var results = new List<string>();
        await foreach (var result in job.ResultsAsync())
        {
            using var file = new MemoryStream();
            if (result.Answer is { } answer)
                await answer.CopyToAsync(file);
            results.Add($"{result.Id} {Encoding.UTF8.GetString(file.ToArray())}{result.Fault?.Kind}");
        }

        Assert.Equal("ID=a.fits&CIRCLE=10+-20+0.1&CIRCLE=10+-20+0.2", posted[0]);
        Assert.Equal(["ok-1 SIMPLE", "ok-2 NoContent", "ok-3 THIRD"], results);
        await Assert.ThrowsAsync<UwsException>(() => job.OpenAsync());
        await using var named = await job.OpenAsync("ok-1");
        Assert.Equal("image/fits", named.ContentType);
        await job.DisposeAsync();
        Assert.Equal("DELETE", posted[^1]);
    }

    private static HttpResponseMessage Jobs(HttpRequestMessage request, List<string> posted)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Post)
            posted.Add(request.Content!.ReadAsStringAsync().GetAwaiter().GetResult());
        if (request.Method == HttpMethod.Delete)
            posted.Add("DELETE");
        return (request.Method.Method, path) switch
        {
            ("GET", "/links") => LinksDouble.Xml(TwoFiles()),
            ("POST", "/soda/async") =>
                new HttpResponseMessage(HttpStatusCode.SeeOther) { Headers = { Location = new Uri("https://x.org/soda/async/7") } },
            ("POST", _) or ("DELETE", _) =>
                new HttpResponseMessage(HttpStatusCode.SeeOther) { Headers = { Location = new Uri("https://x.org/soda/async/7") } },
            ("GET", "/r/1") => Answer(HttpStatusCode.OK, "image/fits", "SIMPLE"),
            // As DaCHS does: what the job lists is denied, and is below the job.
            ("GET", "/denied/3") => Answer(HttpStatusCode.Forbidden, "text/html", "denied"),
            ("GET", "/soda/async/7/results/ok-3") => Answer(HttpStatusCode.OK, "image/fits", "THIRD"),
            ("GET", "/r/2") => Answer(HttpStatusCode.OK, "text/plain", "NoContent: nothing there"),
            _ => LinksDouble.Xml(
                $"<job xmlns=\"http://www.ivoa.net/xml/UWS/v1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><jobId>7</jobId><phase>{(posted.Contains("PHASE=RUN") ? "COMPLETED" : "PENDING")}</phase><results>"
                + "<result id=\"ok-1\" xlink:href=\"https://x.org/r/1\"/><result id=\"ok-2\" xlink:href=\"https://x.org/r/2\"/><result id=\"ok-3\" xlink:href=\"https://x.org/denied/3\"/></results></job>"),
        };
    }

    private static string TwoFiles() => LinkText.Document(
        ["ID=p|service_def=s1|semantics=#cutout", "ID=p|service_def=j1|semantics=#cutout", "ID=p|service_def=s2|semantics=#cutout", "ID=p|service_def=j2|semantics=#cutout"],
        services: Service("s1", LinkText.Sync, "sync", "a.fits") + Service("j1", LinkText.Async, "async", "a.fits")
            + Service("s2", LinkText.Sync, "sync", "b.fits") + Service("j2", LinkText.Async, "async", "b.fits"));

    private static string Service(string id, string standard, string end, string file) =>
        LinkText.Service(id, standard, Inputs.Replace("{0}", file, StringComparison.Ordinal), $"https://x.org/soda/{end}");

    private static string Field(SodaService service, SodaRequest request) =>
        service.Call(request).Fields[^1] is var field ? $"{field.Key}={field.Value}" : "";

    private static ServiceCall Plain() => new ServiceDescriptor { AccessUrlText = "", AccessUrl = new Uri("https://x.org/cut") }.Call();

    private static HttpResponseMessage Answer(HttpStatusCode status, string type, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpResponseMessage(status) { Content = content };
    }

    private static TapClientOptions Scripted(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new() { Handler = new ScriptedHandler((request, _) => answer(request)) };
}
