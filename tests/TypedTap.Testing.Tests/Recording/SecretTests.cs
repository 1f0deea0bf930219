using System.Net.Http.Headers;
using System.Text;

namespace TypedTap.Testing.Tests.Recording;

public sealed class SecretTests
{
    private const string Password = "corr\u00e9ct h+rse&battery";
    private const string Token = "T0ken-9f8e7d6c5b4a";
    private const string Cookie = "c00kie-value-1234";

    [Fact]
    public async Task No_secret_of_a_login_and_what_follows_reaches_the_folder()
    {
        using var folder = new TemporaryFolder();
        using (var client = Client(folder, Answer))
        {
            using var login = new FormUrlEncodedContent([new("username", "tester"), new("password", Password)]);
            await ReadAsync(client, new HttpRequestMessage(HttpMethod.Post, "https://h/login") { Content = login });
            await ReadAsync(
                client, new HttpRequestMessage(
                    HttpMethod.Post,
                    "https://h/oidc")
                    {
                        Content = new StringContent($$"""{"user":"tester","password":"{{Password}}"}""", Encoding.UTF8, "application/json")
                    });
            foreach (var path in (string[])[
                "plain", "json", "votable", "cookie", "header", "redirect", "pem", $"query?token={Token}&x=1", "html"
            ])
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://h/" + path);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
                request.Headers.Add("Cookie", $"JSESSIONID={Cookie}; a=b");
                await ReadAsync(client, request);
            }

            var basic = new HttpRequestMessage(HttpMethod.Get, "https://h/plain");
            basic.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("tester:" + Password)));
            await ReadAsync(client, basic);
        }

        var text = folder.AllText();
        Assert.All(
            (string[])[Password, Uri.EscapeDataString(Password), System.Net.WebUtility.UrlEncode(Password), "h+rse", Token, Cookie, "PRIVATE", "login-answer-token", "fresh-token-in-url", "eyJhbGciOiJIUzI1NiJ9", Convert.ToBase64String(Encoding.UTF8.GetBytes("tester:" + Password))],
            secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains("tester", text, StringComparison.Ordinal);
        Assert.Contains("M 31", text, StringComparison.Ordinal);

        static HttpResponseMessage Answer(HttpRequestMessage request, int number)
        {
            switch (request.RequestUri!.AbsolutePath)
            {
                case "/login":
                    return ScriptedService.Text("login-answer-token", "text/plain");
                case "/json" or "/oidc":
                    return ScriptedService.Text(
                        $$"""{"id_token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig","nested":{"access_token":"{{Token}}"},"expires_in":3600}""", "application/json");
                case "/votable":
                    return ScriptedService.Text(
                        $"<VOTABLE><TD>M 31</TD><TD>https://h/d?a=1&amp;token=fresh-token-in-url&amp;b=2</TD><TD>{Token}</TD>\n</VOTABLE>",
                        "application/x-votable+xml");
                case "/pem":
                    return ScriptedService.Text("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----", "application/x-pem-file");
                case "/html":
                    return ScriptedService.Text($"<a href='/x?session={Cookie}'>hello</a> {Password}", "text/html");
            }

            var response = ScriptedService.Text("ok", "text/plain");
            response.Headers.Add("Set-Cookie", $"JSESSIONID={Cookie}; Path=/; HttpOnly");
            response.Headers.Add("X-VO-Bearer", Token);
            response.Headers.Location = new Uri($"https://h/next?token={Token}");
            return response;
        }
    }

    [Fact]
    public async Task Secrets_at_the_borders_of_pieces_of_a_large_table_are_found()
    {
        using var folder = new TemporaryFolder();
        var body = new StringBuilder("<VOTABLE>");
        while (body.Length < 400_000)
            body.Append("<TD>").Append(new string('x', body.Length % 97)).Append(Token).Append("</TD>");
        using (var client = Client(folder, (_, _) => ScriptedService.Text(body.ToString(), "text/xml")))
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://h/t");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            Assert.Equal(body.ToString(), await ReadAsync(client, request));
        }

        Assert.DoesNotContain(Token, folder.AllText(), StringComparison.Ordinal);
        Assert.Equal(
            body.ToString().Replace(Token, "***", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(folder.Path, "0001-answer.xml")));
    }

    [Fact]
    public async Task Names_of_further_secrets_can_be_told()
    {
        using var folder = new TemporaryFolder();
        using (var client = Client(
            folder, (_, _) => ScriptedService.Text("""{"x":"hush-hush"}""", "application/json"),
            new TrafficRecorderOptions { SecretNames = ["X", "X-Own"] }))
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://h/t?x=one-secret");
            request.Headers.Add("X-Own", "two-secret");
            await ReadAsync(client, request);
        }

        Assert.All(
            (string[])["hush-hush", "one-secret", "two-secret"],
            secret => Assert.DoesNotContain(secret, folder.AllText(), StringComparison.Ordinal));
    }

    private static HttpClient Client(
        TemporaryFolder folder, Func<HttpRequestMessage, int, HttpResponseMessage> answer, TrafficRecorderOptions? options = null) =>
        new(new TrafficRecorder(folder.Path, new ScriptedService(answer), options));

    private static async Task<string> ReadAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
