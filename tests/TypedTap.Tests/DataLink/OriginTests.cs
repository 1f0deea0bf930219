using System.Net;
using TypedTap.Auth;
using TypedTap.DataLink;
using TypedTap.Tap;
using TypedTap.TestSupport;
using TypedTap.Votable;

namespace TypedTap.Tests.DataLink;

/// <summary>Where logins go, and what hostile documents get.</summary>
public sealed class OriginTests
{
    [Theory]
    [InlineData("https://archive.example.org/links", true)]
    [InlineData("http://archive.example.org/links", true)]
    [InlineData("https://evil.example.com/links", false)]
    [InlineData("https://archive.example.org:8443/links", false)]
    [InlineData("https://archive.example.org.evil.com/links", false)]
    public async Task The_login_goes_only_to_its_own_origins(string url, bool isHome)
    {
        var seen = new List<(Uri Url, string? Login)>();
        using var client = Client(seen, _ => LinksDouble.Xml(LinkText.Document([LinksDouble.Link("a")])));

        var links = await client.OfUrlAsync(new Uri(url + "?ID=a"));

        Assert.True(links.IsFound);
        Assert.Equal(isHome ? "Bearer hush" : null, seen.Single().Login);
        Assert.Equal(isHome, links.Credential is not null);
        Assert.Equal(isHome ? "https" : new Uri(url).Scheme, seen.Single().Url.Scheme);
        Assert.DoesNotContain("hush", $"{links} {links.Credential} {links.Url}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_and_a_service_elsewhere_are_asked_without_the_login_and_a_redirect_loses_it()
    {
        var seen = new List<(Uri Url, string? Login)>();
        using var client = Client(seen, request => request.RequestUri!.Host switch
        {
            "archive.example.org" when request.RequestUri.AbsolutePath == "/moved" =>
                new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://store.example.com/x") } },
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) },
        });
        var row = Row("https://archive.example.org/moved");
        await using (var answer = await client.OpenAsync(row))
            Assert.Equal(3, await answer.CopyToAsync(Stream.Null));
        var service = new ServiceDescriptor { AccessUrlText = "", AccessUrl = new Uri("https://evil.example.com/cut") };
        await using (await client.CallAsync(service.Call()))
        {
            // It was asked, that is all.
        }

        Assert.Equal(["Bearer hush", null, null], seen.Select(request => request.Login));
    }

    [Fact]
    public async Task A_document_of_too_many_bytes_is_not_read_to_its_end()
    {
        using var client = new DataLinkClient(new TapClientOptions
        {
            Handler = new ScriptedHandler(
                (_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) }),
        });
        var links = await client.OfUrlAsync(new Uri("https://x.org/links"));
        Assert.Contains("more than", links.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_and_secrets_of_documents_go_nowhere()
    {
        const string Bomb = "<!DOCTYPE VOTABLE [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        using var client = new DataLinkClient(new TapClientOptions
        {
            Handler = new ScriptedHandler(
                (_, _) => LinksDouble.Xml(Bomb + LinkText.Document(["ID=&b;|semantics=#this|access_url=https://x.org/f?token=hush"]))),
        });
        var links = await client.OfUrlAsync(new Uri("https://x.org/links?token=hush2"));
        if (links.Failure is VoTableException)
            return;
        Assert.DoesNotContain("root:", links.Id, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", $"{links} {links.Url} {string.Join(' ', links.Rows)}", StringComparison.Ordinal);
    }

    private static DataLinkClient Client(List<(Uri Url, string? Login)> seen, Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new(new TapClientOptions
        {
            Credential = TapCredential.Bearer(TapSecret.Of("hush"), new Uri("https://archive.example.org")),
            Handler = new ScriptedHandler((request, _) =>
            {
                seen.Add((request.RequestUri!, request.Headers.Authorization?.ToString()));
                return answer(request);
            }),
        });

    private static DataLinkRow Row(string url) => DataLinkReader.ReadAsync(
        new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(
                LinkText.Document([$"ID=a|semantics=#this|access_url={url}"])))).GetAwaiter().GetResult().Rows[0];

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
