using System.Globalization;
using System.Net;
using TypedTap.DataLink;
using TypedTap.Tap;
using TypedTap.TestSupport;

namespace TypedTap.Tests.DataLink;

/// <summary>Many identifiers, of which every one is accounted for.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task Every_identifier_is_answered_in_the_order_of_the_question_and_asked_for_once()
    {
        var service = new LinksDouble();
        using var client = new DataLinkClient(service.Options);
        string[] ids = [.. Ids(300), "id 7", "id 299"];

        var links = await client.OfIdsAsync(LinksDouble.Url, ids).ToListAsync();

        Assert.Equal(ids, links.Select(link => link.Id));
        Assert.All(links, link => Assert.Equal(LinksOutcome.Found, link.Outcome));
        Assert.Equal("https://archive.example.org/f/id%207", links[^2].This.Single().AccessUrl!.AbsoluteUri);
        var asked = service.Batches.SelectMany(batch => batch).ToList();
        Assert.Equal((300, 300), (asked.Count, asked.Distinct().Count()));
        Assert.True(service.Batches.Max(batch => batch.Length) > 25, "batches grow");
        Assert.True(service.Batches.Count < 15, $"{service.Batches.Count} requests");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_service_that_stops_silently_after_100_rows_loses_nothing(int parallelism)
    {
        // As CADC does: no new identifier is begun once 100 rows are out, and nothing says so.
        var service = new LinksDouble
        {
            Rows = static id => Enumerable.Range(0, 6).Select(n => LinksDouble.Link(id, $"f{n}")),
            MaxRows = 100
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(200), new DataLinkOptions { Parallelism = parallelism }).ToListAsync();

        Assert.Equal(Ids(200), links.Select(link => link.Id));
        Assert.All(links, link => Assert.Equal(6, link.Count));
        Assert.True(service.Batches.Count < 40, $"{service.Batches.Count} requests");
    }

    [Fact]
    public async Task What_an_overflow_may_have_cut_is_asked_for_again()
    {
        var service = new LinksDouble
        {
            Rows = static id => Enumerable.Range(0, 4).Select(n => LinksDouble.Link(id, $"f{n}")),
            MaxRows = 10,
            SaysOverflow = true
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(30)).ToListAsync();

        Assert.Equal(Ids(30), links.Select(link => link.Id));
        Assert.All(links, link => Assert.Equal((4, false), (link.Count, link.IsTruncated)));
    }

    [Fact]
    public async Task An_identifier_with_more_links_than_the_service_gives_says_so()
    {
        var service = new LinksDouble
        {
            Rows = static id => Enumerable.Range(0, id == "id 1" ? 40 : 2).Select(n => LinksDouble.Link(id, $"f{n}")),
            MaxRows = 20,
            SaysOverflow = true
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(8)).ToListAsync();

        Assert.Equal([2, 20, 2, 2, 2, 2, 2, 2], links.Select(link => link.Count));
        Assert.Equal([1], Enumerable.Range(0, 8).Where(i => links[i].IsTruncated));
        Assert.Contains("there are more", links[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_that_the_service_passes_over_are_asked_for_alone_and_then_missing()
    {
        var service = new LinksDouble { Rows = static id => id is "id 3" or "id 9" ? [] : [LinksDouble.Link(id)] };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(20)).ToListAsync();

        Assert.Equal([3, 9], Enumerable.Range(0, 20).Where(i => links[i].Outcome == LinksOutcome.Missing));
        Assert.Contains(service.Batches, batch => batch is ["id 3"]);
        Assert.Contains(service.Batches, batch => batch is ["id 9"]);
        var failure = Assert.Throws<DataLinkException>(() => links[3].OrThrow());
        Assert.Equal(("id 3", LinksOutcome.Missing), (failure.Id, failure.Outcome));
    }

    [Fact]
    public async Task Faults_are_told_for_their_identifier_and_single_links_may_be_missing()
    {
        var service = new LinksDouble
        {
            Rows = static id => id switch
            {
                "id 1" => ["ID=id 1|semantics=#this|error_message=NotFoundFault: id 1 is not known"],
                "id 2" => [LinksDouble.Link(id), "ID=id 2|semantics=#preview|error_message=TransientFault: later"],
                _ => [LinksDouble.Link(id)],
            },
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(3)).ToListAsync();

        Assert.Equal([LinksOutcome.Found, LinksOutcome.Fault, LinksOutcome.Found], links.Select(link => link.Outcome));
        Assert.Equal(new DataLinkFault(DataLinkFaultKind.NotFound, "NotFoundFault: id 1 is not known"), links[1].Fault);
        Assert.Equal(DataLinkFaultKind.Transient, links[2].Faults.Single().Fault!.Kind);
        Assert.Single(links[2]);
        Assert.Contains(
            "NotFoundFault: id 1 is not known", Assert.Throws<DataLinkException>(() => links[1].OrThrow()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ivo://x.org/a?b c", "ivo://x.org/a?b%20c")]
    [InlineData("ivo://x.org/a?b", "something else")]
    public async Task Identifiers_that_come_back_in_another_spelling_are_found(string id, string spelling)
    {
        var service = new LinksDouble { Rows = asked => [LinksDouble.Link(asked == id ? spelling : asked)] };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, ["other", id, "third"]).ToListAsync();

        Assert.Equal(["other", id, "third"], links.Select(link => link.Id));
        Assert.All(links, link => Assert.Single(link));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("405")]
    [InlineData("word")]
    public async Task A_service_that_knows_only_GET_is_asked_by_GET(string kind)
    {
        var service = new LinksDouble
        {
            Answer = (method, _) => method == HttpMethod.Get ? null : kind switch
            {
                "empty" => LinksDouble.Xml(LinkText.Document([])),
                "405" => new HttpResponseMessage(HttpStatusCode.MethodNotAllowed),
                _ => LinksDouble.Xml(LinkText.Document(["ID=|semantics=#this|error_message=UsageFault: no ID"])),
            },
        };
        using var client = new DataLinkClient(service.Options);
        string[] ids = [.. Enumerable.Range(0, 60).Select(n => $"ivo://archive.example.org/collection?observation/{n}")];

        var links = await client.OfIdsAsync(LinksDouble.Url, ids, new DataLinkOptions { Parallelism = 1 }).ToListAsync();

        Assert.Equal(ids, links.Select(link => link.Id));
        Assert.All(links, link => Assert.True(link.IsFound));
        Assert.True(service.Batches.Count < 10, $"{service.Batches.Count} requests");
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_batch_that_is_refused_is_asked_for_in_smaller_ones(HttpStatusCode status)
    {
        var service = new LinksDouble { Answer = (_, ids) => ids.Length > 4 ? new HttpResponseMessage(status) : null };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(40)).ToListAsync();

        Assert.Equal(Ids(40), links.Select(link => link.Id));
        Assert.All(links, link => Assert.True(link.IsFound));
    }

    [Fact]
    public async Task One_bad_identifier_spoils_nothing_but_itself()
    {
        var service = new LinksDouble
        {
            Answer = (_, ids) => ids.Contains("id 5")
                ? LinksDouble.Xml(VoTableText.Error("UsageFault: id 5 is no identifier"), HttpStatusCode.BadRequest)
                    : ids.Contains("id 6") ? new HttpResponseMessage(HttpStatusCode.InternalServerError)
                    : null,
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(30)).ToListAsync();

        Assert.Equal((LinksOutcome.Fault, DataLinkFaultKind.Usage), (links[5].Outcome, links[5].Fault!.Kind));
        Assert.Equal(LinksOutcome.Failed, links[6].Outcome);
        Assert.Equal(HttpStatusCode.InternalServerError, Assert.IsType<TapResponseException>(links[6].Failure).StatusCode);
        Assert.Equal(28, links.Count(link => link.IsFound));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task One_bad_identifier_does_not_make_all_questions_small(int parallelism)
    {
        var service = new LinksDouble
        {
            Answer = (_, ids) => ids.Contains("id 5") ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : null
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(2000), new DataLinkOptions { Parallelism = parallelism }).ToListAsync();

        Assert.Equal(1999, links.Count(link => link.IsFound));
        Assert.InRange(service.Batches.Count, 10, 200);
    }

    [Fact]
    public async Task A_service_that_takes_one_identifier_at_a_time_is_seldom_asked_for_more()
    {
        var service = new LinksDouble { Answer = (_, ids) => ids.Length > 1 ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : null };
        using var client = new DataLinkClient(service.Options);

        Assert.All(await client.OfIdsAsync(LinksDouble.Url, Ids(1000)).ToListAsync(), link => Assert.True(link.IsFound));
        Assert.InRange(service.Batches.Count, 1000, 1050);
    }

    [Fact]
    public async Task Each_enumeration_begins_anew()
    {
        var service = new LinksDouble();
        using var client = new DataLinkClient(service.Options);
        var links = client.OfIdsAsync(LinksDouble.Url, Ids(60));
        await foreach (var one in links)
        {
            if (one.Id == "id 7")
                break;
        }

        Assert.Equal(Ids(60), (await links.ToListAsync()).Select(one => one.Id));
        Assert.Equal(Ids(60), (await links.ToListAsync()).Select(one => one.Id));
    }

    [Fact]
    public async Task An_identifier_that_is_not_for_everybody_is_no_end_of_the_search()
    {
        var service = new LinksDouble
        {
            Answer = (_, ids) => ids.Contains("id 5") ? new HttpResponseMessage(HttpStatusCode.Unauthorized) : null
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(LinksDouble.Url, Ids(30)).ToListAsync();

        Assert.IsType<TapAuthenticationException>(links[5].Failure);
        Assert.Equal(29, links.Count(link => link.IsFound));
    }

    [Fact]
    public async Task A_service_that_lets_nobody_in_is_not_asked_for_each_of_a_thousand()
    {
        var service = new LinksDouble { Answer = (_, _) => new HttpResponseMessage(HttpStatusCode.Unauthorized) };
        using var client = new DataLinkClient(service.Options);
        var failure = await Assert.ThrowsAsync<DataLinkGivenUpException>(
            async () => await client.OfIdsAsync(LinksDouble.Url, Ids(1000)).ToListAsync());
        Assert.IsType<TapAuthenticationException>(failure.InnerException);
        Assert.True(service.Batches.Count < 30, $"{service.Batches.Count} requests");
    }

    [Fact]
    public async Task What_concerns_all_ends_the_search()
    {
        var service = new LinksDouble { Answer = (_, _) => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) };
        using var client = new DataLinkClient(service.Options);

        await Assert.ThrowsAnyAsync<TapException>(async () => await client.OfIdsAsync(LinksDouble.Url, Ids(30)).ToListAsync());

        Assert.True(service.Batches.Count <= 4, $"{service.Batches.Count} requests");
    }

    [Fact]
    public async Task A_service_that_always_fails_is_not_asked_for_each_of_a_thousand()
    {
        var service = new LinksDouble { Answer = (_, _) => new HttpResponseMessage(HttpStatusCode.NotFound) };
        using var client = new DataLinkClient(service.Options);

        var failure = await Assert.ThrowsAsync<DataLinkGivenUpException>(
            async () => await client.OfIdsAsync(LinksDouble.Url, Ids(1000)).ToListAsync());

        Assert.Equal(HttpStatusCode.NotFound, Assert.IsType<TapResponseException>(failure.InnerException).StatusCode);
        Assert.True(service.Batches.Count < 30, $"{service.Batches.Count} requests");
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, 1)]
    [InlineData(HttpStatusCode.InternalServerError, 4)]
    [InlineData(HttpStatusCode.Unauthorized, 4)]
    public async Task A_service_that_dies_in_the_middle_is_given_up_soon_and_what_is_left_is_told(HttpStatusCode status, int parallelism)
    {
        var answered = 0;
        var service = new LinksDouble
        {
            // Batches have grown to 500 until then.
            Answer = (_, asked) => Volatile.Read(ref answered) < 2000 && Interlocked.Add(ref answered, asked.Length) > 0
                ? null
                : new HttpResponseMessage(status),
        };
        using var client = new DataLinkClient(service.Options);
        var ids = Ids(6000);
        var given = new List<string>();

        var failure = await Assert.ThrowsAsync<DataLinkGivenUpException>(async () =>
        {
            await foreach (var links in client.OfIdsAsync(LinksDouble.Url, ids, new DataLinkOptions { Parallelism = parallelism }))
            {
                Assert.True(links.IsFound || links.Outcome == LinksOutcome.Failed);
                given.Add(links.Id);
            }
        });

        Assert.True(given.Count >= 2000, $"{given.Count} given");
        Assert.Equal(ids, given.Concat(failure.Remaining));
        Assert.Contains($"{given.Count} of 6000", failure.Message, StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.Unauthorized ? TapFailureKind.Authentication : TapFailureKind.Response, failure.FailureKind);
        Assert.True(service.Batches.Count < 50, $"{service.Batches.Count} requests");
    }

    [Fact]
    public async Task A_service_that_hangs_is_given_up_sooner()
    {
        var requests = 0;
        var handler = new ScriptedHandler((_, token) =>
        {
            Interlocked.Increment(ref requests);
            token.WaitHandle.WaitOne();
            throw new OperationCanceledException(token);
        });
        using var client = new DataLinkClient(
            new TapClientOptions { Handler = handler, Retry = TapRetryOptions.None, RequestTimeout = TimeSpan.FromMilliseconds(20) });

        var failure = await Assert.ThrowsAsync<DataLinkGivenUpException>(
            async () => await client.OfIdsAsync(LinksDouble.Url, Ids(1000)).ToListAsync());

        Assert.IsType<TapTimeoutException>(failure.InnerException);
        Assert.Equal(Ids(1000), failure.Remaining);

        // Four times the limit in time, with four under way at a time.
        Assert.True(requests <= 16, $"{requests} requests");
    }

    [Theory]
    [InlineData(25, 4, 1)]
    [InlineData(500, 4, 1)]
    [InlineData(500, 1, 1)]
    [InlineData(500, 4, 7)]
    public async Task A_service_that_takes_few_at_a_time_is_not_given_up(int first, int parallelism, int most)
    {
        var service = new LinksDouble
        {
            Answer = (_, ids) => ids.Length > most ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : null
        };
        using var client = new DataLinkClient(service.Options);

        var links = await client.OfIdsAsync(
            LinksDouble.Url, Ids(600), new DataLinkOptions { FirstBatch = first, Parallelism = parallelism }).ToListAsync();

        Assert.Equal(Ids(600), links.Select(link => link.Id));
        Assert.All(links, link => Assert.True(link.IsFound));
    }

    [Fact]
    public async Task Progress_ends_with_all_done_and_cancelling_ends_the_search()
    {
        var service = new LinksDouble { Rows = static id => id == "id 2" ? [] : [LinksDouble.Link(id)] };
        using var client = new DataLinkClient(service.Options);
        var told = new List<DataLinkProgress>();
        _ = await client.OfIdsAsync(LinksDouble.Url, [.. Ids(90), "id 1"], progress: new Listener(told)).ToListAsync();

        Assert.Equal((90, 90, 1, service.Batches.Count), (told[^1].Total, told[^1].Done, told[^1].WithoutLinks, told[^1].Requests));
        Assert.Equal(told.OrderBy(static step => step.Done), told);

        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.OfIdsAsync(LinksDouble.Url, Ids(2000), cancellationToken: source.Token))
                await source.CancelAsync();
        });
    }

    [Fact]
    public async Task Rows_of_any_kind_go_with_their_links_also_those_without_an_identifier()
    {
        var service = new LinksDouble();
        using var client = new DataLinkClient(service.Options);
        (int Number, string? Id)[] rows = [(1, "a"), (2, null), (3, "b"), (4, "a"), (5, " ")];

        var links = await client.OfIdsAsync(LinksDouble.Url, rows, static row => row.Id).ToListAsync();

        Assert.Equal([1, 2, 3, 4, 5], links.Select(found => found.Row.Number));
        Assert.Equal(
            [LinksOutcome.Found, LinksOutcome.NoIdentifier, LinksOutcome.Found, LinksOutcome.Found, LinksOutcome.NoIdentifier],
            links.Select(found => found.Links.Outcome));
        Assert.Equal(["a", "b"], service.Batches.SelectMany(batch => batch));
    }

    [Fact]
    public async Task Further_parameters_go_along_with_each_request()
    {
        var queries = new List<string>();
        var options = new TapClientOptions
        {
            Handler = new ScriptedHandler((request, _) =>
            {
                queries.Add(request.RequestUri!.Query);
                return LinksDouble.Xml(LinkText.Document([LinksDouble.Link("x")]));
            }),
        };
        using var client = new DataLinkClient(options);
        await foreach (var links in client.OfIdsAsync(
            new Uri("https://archive.example.org/links?mode=1&"), ["x&y"],
            new DataLinkOptions { Parameters = [new("REQUEST", "downloads-only")] }))
        {
            Assert.True(links.IsFound);
        }

        Assert.Equal(["?mode=1&REQUEST=downloads-only&ID=x%26y"], queries);
    }

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(0, count).Select(static n => string.Create(CultureInfo.InvariantCulture, $"id {n}"))];

    private sealed class Listener(List<DataLinkProgress> told) : IProgress<DataLinkProgress>
    {
        public void Report(DataLinkProgress value) => told.Add(value);
    }
}
