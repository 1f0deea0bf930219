#pragma warning disable MA0074, CA1310, CA1307, MA0001, CA1862 // texts in queries compare by characters, whatever overload is called
#nullable disable warnings // nulls are the service's affair
using System.Globalization;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.RealService.Tests.Cadc.Caom2;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.Injection;

/// <summary>
/// No value, comment or name can change what a query says: its text has the structure that it has with a harmless one, or it is refused.
/// </summary>
public sealed class StructureTests : IDisposable
{
    private const int Values = 3000;
    private readonly CadcArchive _cadc = new(new Uri("http://127.0.0.1:1/"));
    private readonly CadcArchive _standard = new(
        new Uri("http://127.0.0.1:1/"), new TapClientOptions { StringLiterals = StringLiteralRule.Standard });
    private readonly BenchService _bench = new(new Uri("http://127.0.0.1:1/"));

    public static TheoryData<string> Places =>
        ["==", "!=", "Contains of a list", "no Contains of a list", "StartsWith", "EndsWith", "Contains", "no Contains", "a function", "??", "a subquery", "having", "a union", "a join"];

    private TapQuery<Observation> Observations => _cadc.Caom2.Observation;

    public void Dispose()
    {
        _cadc.Dispose();
        _standard.Dispose();
        _bench.Dispose();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_text_stays_a_value(string place)
    {
        var texts = new HostileTexts(1);
        // A pattern that LIKE can't say is trimmed on the client, for which a column more is asked for; all of LIKE's characters are one
        // case.
        var structures = ((string[])["ab", "a_b", "a[b", "_"]).Select(text => Try(() => QueryStructure.Of(Query(place, text)).Structure))
            .OfType<AdqlNode>()
            .ToHashSet();
        Assert.NotEmpty(structures);
        var sent = 0;
        for (var i = 0; i < Values; i++)
        {
            var text = texts.Next();
            if (Try(() => Query(place, text)) is not { } adql)
                continue;
            sent++;
            var (structure, values, _) = QueryStructure.Of(adql);
            Assert.True(structures.Contains(structure), $"'{text}' gives\n{adql}");
            Assert.All(values, value => Assert.True(IsOf(value, text), $"'{text}' became '{value}' in\n{adql}"));
        }

        Assert.InRange(sent, Values / 20, Values);
    }

    [Fact]
    public void A_text_stays_a_value_where_the_service_reads_literals_as_the_standard_says()
    {
        var texts = new HostileTexts(2);
        var harmless = QueryStructure.Of(_standard.Caom2.Observation.Where(o => o.TargetName == "ab").ToAdql()).Structure;
        for (var i = 0; i < Values; i++)
        {
            var text = texts.Next();
            if (Try(() => _standard.Caom2.Observation.Where(o => o.TargetName == text).ToAdql()) is not { } adql)
                continue;
            var (structure, values, _) = QueryStructure.Of(adql);
            Assert.Equal(harmless, structure);
            Assert.Equal([text], values);
        }
    }

    [Fact]
    public void A_number_stays_a_value()
    {
        var numbers = new HostileTexts(3);
        var harmless = QueryStructure.Of(Observations.Where(o => o.TargetRedshift * 1.5 > 1.5).ToAdql()).Structure;
        for (var i = 0; i < Values; i++)
        {
            var number = numbers.Number();
            if (Try(() => Observations.Where(o => o.TargetRedshift * number > number).ToAdql()) is not { } adql)
            {
                Assert.False(double.IsFinite(number));
                continue;
            }

            var (structure, _, values) = QueryStructure.Of(adql);
            Assert.Equal(harmless, structure);
            Assert.All(values, value => Assert.Equal(number, double.Parse(value, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void A_comment_stays_one()
    {
        var texts = new HostileTexts(4);
        var harmless = QueryStructure.Of(Observations.Select(o => o.ObsID).ToAdql());
        for (var i = 0; i < Values; i++)
        {
            var text = texts.Next();
            if (Try(() => Observations.Select(o => o.ObsID).Tag(text).ToAdql()) is not { } adql)
                continue;
            Assert.Equal(harmless.Structure, QueryStructure.Of(adql).Structure);
            var lines = adql.ReplaceLineEndings("\n").Split('\n');
            Assert.All(lines[..^2], line => Assert.StartsWith("--", line, StringComparison.Ordinal));
            Assert.DoesNotContain(adql, c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void A_name_stays_one()
    {
        var texts = new HostileTexts(5);
        string[] words = ["a", "b2", "Count", "SELECT", "from", "x y", "a.b", "_a", "1a", "ä", "a\"b", "TAP_UPLOAD", "offset", "good_name"];
        var taken = 0;
        for (var i = 0; i < Values; i++)
        {
            var name = i < words.Length ? words[i] : texts.Next();
            if (Try(() => Observations.Where(o => o.Collection == "CFHT").AsCte(name).Select(o => o.ObsID).ToAdql()) is not { } adql)
                continue;
            taken++;
            var common = Assert.Single(AdqlParser.Parse(adql).Node!.With);
            Assert.Equal(name, common.Name);
            Assert.Equal(2, adql.Split("SELECT").Length - 1);
        }

        Assert.InRange(taken, 3, Values / 4);
    }

    [Fact]
    public void A_name_of_an_upload_is_one_or_is_refused()
    {
        var texts = new HostileTexts(6);
        for (var i = 0; i < Values; i++)
        {
            var name = texts.Next();
            try
            {
                var upload = TapUpload.FromUri(name, new Uri("http://example.org/t.vot"));
                Assert.True(AdqlParser.Parse($"SELECT t.a FROM TAP_UPLOAD.{upload.Name} AS t").Node is not null, name);
            }
            catch (ArgumentException e)
            {
                Assert.Contains("name", e.Message, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private string Query(string place, string text) => place switch
    {
        "==" => Observations.Where(o => o.TargetName == text && o.Collection == "ab").ToAdql(),
        "!=" => Observations.Where(o => o.TargetName != text).ToAdql(),
        "Contains of a list" => Observations.Where(o => new[] { text, "ab" }.Contains(o.TargetName)).ToAdql(),
        "no Contains of a list" => Observations.Where(o => !new[] { "ab", text }.Contains(o.TargetName)).ToAdql(),
        "StartsWith" => Observations.Where(o => o.TargetName.StartsWith(text)).Select(o => o.ObsID).ToAdql(),
        "EndsWith" => Observations.Where(o => o.TargetName.EndsWith(text)).Select(o => o.ObsID).ToAdql(),
        "Contains" => Observations.Where(o => o.TargetName.Contains(text)).Select(o => o.ObsID).ToAdql(),
        "no Contains" => Observations.Where(o => !o.TargetName.Contains(text)).Select(o => o.ObsID).ToAdql(),
        "a function" => _bench.Bench.Types.Where(r => BenchService.Functions.IvoHasword(r.T, text) == 1).Select(r => r.Id).ToAdql(),
        "??" => Observations.Where(o => (o.TargetName ?? "ab") == text && o.ProposalPi == text).ToAdql(),
        "a subquery" => Observations.Where(o => _cadc.Caom2.Plane.Any(p => p.ObsID == o.ObsID && p.ProductID == text)).ToAdql(),
        "having" => Observations.GroupBy(o => o.Collection).Where(g => g.Key == text).Select(g => g.Key).ToAdql(),
        "a union" =>
            Observations.Where(o => o.TargetName == text)
                .Select(o => o.ObsID)
                .Union(Observations.Where(o => o.TargetName == "ab").Select(o => o.ObsID))
                .ToAdql(),
        _ => Observations.Where(o => o.TargetName == text)
            .Join(_cadc.Caom2.Plane.Where(p => p.ProductID == text), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObsID, p.PlaneID })
            .ToAdql(),
    };

    // Literals are the text itself, a pattern of it, or what the query says by itself.
    private static bool IsOf(string value, string text) =>
        value == text || value == "ab" || value.Trim('%').Length == text.Trim('%').Length || Pattern(value).SequenceEqual(Pattern(text))
            || value.Contains(text, StringComparison.Ordinal);

    private static IEnumerable<char> Pattern(string text) => text.Where(c => c is not ('%' or '_' or '\\' or '['));

    private static T? Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (TapQueryNotSupportedException)
        {
            return null;
        }
    }
}
