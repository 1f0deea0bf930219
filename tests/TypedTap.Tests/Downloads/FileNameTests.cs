using TypedTap.Downloads;
using TypedTap.Downloads.Names;

namespace TypedTap.Tests.Downloads;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("image.fits", "image.fits")]
    [InlineData("SPHER.2016-09-26T03:04:09.308.fits.Z", "SPHER.2016-09-26T03%3A04%3A09.308.fits.Z")]
    [InlineData("..", "%2E%2E")]
    [InlineData("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd")]
    [InlineData(".bashrc", "%2Ebashrc")]
    [InlineData(".typedtap", "%2Etypedtap")]
    [InlineData("-rf", "%2Drf")]
    [InlineData("CON", "%43ON")]
    [InlineData("nul.fits", "%6Eul.fits")]
    [InlineData("COM1 .fits", "%43OM1 .fits")]
    [InlineData("com².txt", "%63om².txt")]
    [InlineData("console.fits", "console.fits")]
    [InlineData("end.", "end%2E")]
    [InlineData("end ", "end%20")]
    [InlineData("a%3Ab", "a%253Ab")]
    [InlineData("100%", "100%")]
    [InlineData("50% of it", "50% of it")]
    [InlineData("ID?M.SPHERE&x=<y>", "ID%3FM.SPHERE&x=%3Cy%3E")]
    [InlineData("näme 𝛼 星.fits", "näme 𝛼 星.fits")]
    [InlineData("gpj.\u202Eexe", "gpj.%E2%80%AEexe")]
    [InlineData("a\0b\nc", "a%00b%0Ac")]
    [InlineData("", "%")]
    public void Names_are_safe_and_can_be_read_back(string name, string safe)
    {
        Assert.Equal(safe, TapFileName.Encode(name));
        Assert.Equal(name, TapFileName.Decode(safe));
    }

    [Fact]
    public void Half_a_character_has_a_form_too()
    {
        Assert.Equal("a%uD800b", TapFileName.Encode("a\uD800b"));
        Assert.Equal("a\uD800b", TapFileName.Decode("a%uD800b"));
        Assert.Equal("%25uD800", TapFileName.Encode("%uD800"));
        Assert.Equal("%uD800", TapFileName.Decode("%25uD800"));
    }

    [Fact]
    public void Any_name_becomes_one_part_of_a_path_and_comes_back()
    {
        var random = new Random(7);
        const string Alphabet = "aZ.%:/\\ 0-~u2FD8\u0001\u202Eé\uD835\uDEFC\uFEFF*?";
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < 50_000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var safe = TapFileName.Encode(name);

            Assert.Equal(name, TapFileName.Decode(safe));
            Assert.True(seen.TryAdd(safe, name) || seen[safe] == name, $"{name} and {seen[safe]} become {safe}");
            Assert.Equal(-1, safe.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0', '\u0001', '\u202E']));
            Assert.False(safe[0] is '.' or ' ' || safe[^1] is '.' or ' ', safe);
            Assert.Equal(Path.Combine("/d", safe), Path.GetFullPath(Path.Combine("/d", safe)));
        }
    }

    [Theory]
    [InlineData("x", ".fits.gz")]
    [InlineData("星", ".fits")]
    [InlineData("𝛼", ".Z")]
    [InlineData(":", ".fits")]
    [InlineData("x", "")]
    public void Names_that_are_too_long_keep_their_ending_and_stay_different(string letter, string ending)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 300)) + ending;
        var safe = TapFileName.Encode(name);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(safe), 150, TapFileName.MaxLength);
        Assert.EndsWith(ending, safe, StringComparison.Ordinal);
        Assert.NotEqual(safe, TapFileName.Encode("y" + name));
        Assert.DoesNotContain(
            "\uFFFD", System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(safe)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attachment; filename=SPHER.2016-09-26T03:04:09.308.fits.Z", "SPHER.2016-09-26T03:04:09.308.fits.Z")]
    [InlineData("attachment;filename=\"SPHER.2016-09-26T03:04:09.308.fits.Z\"", "SPHER.2016-09-26T03:04:09.308.fits.Z")]
    [InlineData("inline; filename=with blanks in it.fits ; size=3", "with blanks in it.fits")]
    [InlineData("filename=bare.fits", "bare.fits")]
    [InlineData("attachment; FileName = \"a.fits\"", "a.fits")]
    [InlineData("attachment; filename=\"say \\\"hi\\\".txt\"", "say \"hi\".txt")]
    [InlineData("attachment; filename=\"a;b=c.txt\"; x=y", "a;b=c.txt")]
    [InlineData("attachment; filename=\"open.txt", "open.txt")]
    [InlineData("attachment; filename=a.txt; filename*=UTF-8''%E6%98%9F%3A1.fits", "星:1.fits")]
    [InlineData("attachment; filename*=utf-8'en'b.fits; filename=a.fits", "b.fits")]
    [InlineData("attachment; filename*=iso-8859-1''caf%E9.fits", "café.fits")]
    [InlineData("attachment; filename*=UTF-8''%FF%FE; filename=fallback.fits", "fallback.fits")]
    [InlineData("attachment; filename*=KOI8-R''%C1; filename=fallback.fits", "fallback.fits")]
    [InlineData("attachment; filename=\"caf\u00C3\u00A9.fits\"", "café.fits")]
    [InlineData("attachment; filename=\"caf\u00E9.fits\"", "café.fits")]
    [InlineData("attachment; filename=\"../../evil.fits\"", "evil.fits")]
    [InlineData("attachment; filename=\"C:\\data\\a.fits\"", "a.fits")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fevil", "evil")]
    [InlineData("attachment; filename=\"..\"", "..")]
    [InlineData("attachment; filename=", null)]
    [InlineData("attachment", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_services_say_the_name_is(string? header, string? name) => Assert.Equal(name, ContentDisposition.FileName(header));

    [Theory]
    [InlineData("https://a.example/data/x.fits.fz?RUNID=1", "https://b.example/tmp/4711", "x.fits.fz")]
    [InlineData("https://a.example/data/pub/get", "https://b.example/x/y%3A1.fits", "y:1.fits")]
    [InlineData("https://a.example/links?ID=ivo%3A%2F%2Feso.org%2FID%3FM.SPHERE.2016&eso_download=file", "https://a.example/links?ID=1",
        "M.SPHERE.2016")]
    [InlineData("https://a.example/data/pub/get", "https://a.example/data/pub/get", "get")]
    [InlineData("https://a.example/", "https://a.example/", "download")]
    public void What_the_name_is_when_services_say_none(string first, string last, string name) =>
        Assert.Equal(name, UrlFileName.Of(new Uri(first), new Uri(last)));
}
