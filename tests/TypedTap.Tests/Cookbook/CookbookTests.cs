using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Tap;

namespace Cookbook;

/// <summary>
/// Queries that astronomers publish, each in C# with its ADQL in the folder Baselines. With TYPEDTAP_REWRITE_GOLDEN=1 the files are written
/// anew, so that git shows what a change of the translator does.
/// </summary>
public sealed class CookbookTests(CookbookService service) : IClassFixture<CookbookService>
{
    private static readonly Dictionary<string, CookbookEntry> Entries =
        PublishedQueries.At(new Uri("http://127.0.0.1:1/tap"), new TapClientOptions()).ToDictionary(
            entry => entry.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Entries.Keys];

    // ESO's TAP_SCHEMA has columns that no other has.
    public static TheoryData<string> Readable => [.. Entries.Keys.Where(id => id is not ("18" or "18b"))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_published_query_is_written_so(string id)
    {
        var (adql, path) = (Entries[id].ToAdql(), PathOf(id));
        if (Environment.GetEnvironmentVariable("TYPEDTAP_REWRITE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, adql + "\n");
            return;
        }

        Assert.True(
            File.Exists(path),
            $"There is no baseline for '{id}'; run the tests with TYPEDTAP_REWRITE_GOLDEN=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n'), adql);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_text_is_strict_ADQL_of_both_versions(string id)
    {
        foreach (var version in new[] { AdqlVersion.V2_0, AdqlVersion.V2_1 })
            Assert.Empty(AdqlParser.Parse(Entries[id].ToAdql(), version).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Its_rows_are_read(string id)
    {
        var rows = await service.Entry(id).ReadAsync();
        // Made-up rows meet few conditions, but have groups.
        Assert.InRange(rows, id is "7" or "8" ? 1 : 0, 50);
    }

    [Fact]
    public void No_baseline_is_left_over() => Assert.Equal(
        Entries.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.GetDirectoryName(PathOf("1"))!)
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal));

    private static string PathOf(string id, [CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Baselines", id + ".adql");
}
