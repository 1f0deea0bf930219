using TypedTap.Auth;

namespace TypedTap.Tests.Auth;

public sealed class ChallengeParserTests
{
    [Theory]
    [InlineData("Basic realm=\"dachs-test\"", "Basic realm=\"dachs-test\"")]
    [InlineData("bearer", "bearer")]
    [InlineData("ivoa_x509, CADC_SSO, Bearer realm=\"opencadc\"", "ivoa_x509|CADC_SSO|Bearer realm=\"opencadc\"")]
    [InlineData(
        "ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"https://ws.example/ac/login\"",
        "ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"https://ws.example/ac/login\"")]
    [InlineData(
        "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\"",
        "Newauth realm=\"apps\", type=\"1\", title=\"Login to \"apps\"\"|Basic realm=\"simple\"")]
    [InlineData("Negotiate YII+abc/de~f.g_h-==, Basic realm=x", "Negotiate YII+abc/de~f.g_h-==|Basic realm=\"x\"")]
    [InlineData("Negotiate", "Negotiate")]
    [InlineData("NTLM ab=", "NTLM ab=")]
    [InlineData("Basic realm = \"a, b\" , charset=UTF-8", "Basic realm=\"a, b\", charset=\"UTF-8\"")]
    [InlineData(", , Basic realm=\"\" ,, Bearer ,", "Basic realm=\"\"|Bearer")]
    [InlineData("BASIC Realm=\"x\"", "BASIC Realm=\"x\"")]
    // Not as it should be, but seen or likely.
    [InlineData("ivoa_cookie access_url=https://a.example/login?x=1, standard_id=ivo://ivoa.net/sso#BasicAA",
        "ivoa_cookie access_url=\"https://a.example/login?x=1\", standard_id=\"ivo://ivoa.net/sso#BasicAA\"")]
    [InlineData("ivoa_x509 a=\"1\" ivoa_bearer b=\"2\"", "ivoa_x509 a=\"1\"|ivoa_bearer b=\"2\"")]
    [InlineData("Basic realm=\"never closed", "Basic realm=\"never closed\"")]
    [InlineData("Basic realm=\"ends with \\", "Basic realm=\"ends with \\\"")]
    [InlineData("realm=\"of nobody\", Basic realm=\"x\"", "Basic realm=\"x\"")]
    [InlineData("@@@ Basic realm=\"x\"", "Basic realm=\"x\"")]
    [InlineData("Bearer error=\"invalid_token\", error_description=\"bad \"quotes\" here\"",
        "Bearer error=\"invalid_token\", error_description=\"bad\"|quotes|here")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("=", "")]
    public void A_header_is_read(string header, string expected) =>
        Assert.Equal(expected, string.Join('|', AuthChallenge.Parse([header]).Select(challenge => challenge.ToString())));

    [Fact]
    public void Several_headers_are_one_list() =>
        Assert.Equal(
            ["ivoa_bearer", "ivoa_x509", "Bearer"],
            AuthChallenge.Parse(["ivoa_bearer a=\"b\"", "ivoa_x509, Bearer"]).Select(c => c.Scheme));

    [Fact]
    public void Schemes_and_names_are_compared_without_case()
    {
        var challenge = AuthChallenge.Parse(["IVOA_Bearer Access_URL=\"u\", access_url=\"second\""]).Single();
        Assert.True(challenge.Is("ivoa_bearer"));
        Assert.Equal("u", challenge.Find("access_url"));
        Assert.Null(challenge.Find("standard_id"));
    }

    [Fact]
    public void Challenges_compare_by_value() =>
        Assert.Equal(AuthChallenge.Parse(["Basic realm=\"x\""]).Single(), AuthChallenge.Parse(["Basic  realm=x"]).Single());

    [Fact]
    public void Endless_headers_are_bounded()
    {
        Assert.True(AuthChallenge.Parse([string.Concat(Enumerable.Repeat("a,", 100_000))]).Count <= 64);
        var endless = "x " + string.Concat(Enumerable.Repeat("a=\"b\",", 100_000));
        Assert.True(AuthChallenge.Parse([endless]).Single().Parameters.Count < 16 * 1024);
    }

    [Fact]
    public void Damaged_headers_always_end_and_never_invent_text()
    {
        var random = new Random(17);
        const string good = "ivoa_bearer standard_id=\"ivo://x#y\", access_url=\"https://a/b\", Basic realm=\"q\\\"r\", Negotiate "
            + "abc==, Bearer";
        for (var i = 0; i < 50_000; i++)
        {
            var text = good.ToCharArray();
            for (var change = random.Next(1, 8); change > 0; change--)
                text[random.Next(text.Length)] = "\"\\=, \t@é\0x"[random.Next(10)];
            var header = new string(text)[..random.Next(text.Length + 1)];
            foreach (var challenge in AuthChallenge.Parse([header]))
            {
                Assert.Contains(challenge.Scheme, header, StringComparison.Ordinal);
                Assert.All(challenge.Parameters, parameter => Assert.Contains(parameter.Name, header, StringComparison.Ordinal));
            }
        }
    }
}
