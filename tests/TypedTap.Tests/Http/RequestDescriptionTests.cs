using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class RequestDescriptionTests
{
    [Fact]
    public void A_request_shows_everything_but_its_secrets()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200), new TapHttpOptions { UserAgent = "Night/1" });
        pipeline.Http.Credential = new FakeCredential("https://a");
        var request = TapHttpRequest.PostForm(
            new Uri("http://a/tap/sync?token=hush"), [new("QUERY", "SELECT 'O''Brien'"), new("password", "hush")]);

        var text = pipeline.Http.Describe(request).ToString();

        Assert.StartsWith("POST https://a/tap/sync?token=***\nAccept: */*\nUser-Agent: Night/1 TypedTap/", text, StringComparison.Ordinal);
        Assert.EndsWith("\nAuthorization: Bearer ***\n\nQUERY=SELECT 'O''Brien'\npassword=***", text, StringComparison.Ordinal);
    }

    [Fact]
    public void As_curl_it_can_be_pasted_into_a_shell()
    {
        var request = new TapRequest
        {
            Method = "POST",
            Url = new Uri("https://a/tap/sync"),
            Headers = [new("Accept", "*/*"), new("Authorization", "Bearer ***")],
            Fields = [new("LANG", "ADQL"), new("QUERY", "SELECT 'x' FROM t")],
        };
        Assert.Equal(
            """
            curl --location --fail-with-body --compressed \
              --header 'Accept: */*' \
              --header "Authorization: Bearer $TOKEN" \
              --data-urlencode 'LANG=ADQL' \
              --data-urlencode 'QUERY=SELECT '\''x'\'' FROM t' \
              'https://a/tap/sync'
            """,
            request.ToCurl());
    }

    [Fact]
    public void Uploads_become_a_multipart_form()
    {
        var request = new TapRequest
        {
            Method = "POST",
            Url = new Uri("https://a/tap/sync"),
            Fields = [new("UPLOAD", "t1,param:t1")],
            Files = [new("t1", "t1.vot", "application/x-votable+xml", 12)],
        };
        Assert.Contains("--form-string 'UPLOAD=t1,param:t1'", request.ToCurl(), StringComparison.Ordinal);
        Assert.Contains("--form 't1=@t1.vot;type=application/x-votable+xml'", request.ToCurl(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_is_not_shown_where_it_would_not_be_sent()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200));
        pipeline.Http.Credential = new FakeCredential("https://a");
        Assert.DoesNotContain("Authorization", pipeline.Http.Describe(Pipeline.Get("https://b/x")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_delete_says_so()
    {
        var request = new TapRequest { Method = "DELETE", Url = new Uri("https://a/tap/async/1") };
        Assert.Contains("--request 'DELETE'", request.ToCurl(), StringComparison.Ordinal);
    }
}
