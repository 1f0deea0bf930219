using System.Text.RegularExpressions;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Diagnostics;

/// <summary>Every rule has its page, and every page its rule.</summary>
public sealed class RulePagesTests
{
    private static string Folder => Path.Combine(Repository.Root, "docs", "rules");

    [Fact]
    public void Every_rule_has_a_page_with_a_bad_and_a_good_example()
    {
        foreach (var rule in Rules.List)
        {
            Assert.Equal(Rules.HelpRoot + rule.Id + ".md", rule.HelpLinkUri);
            var page = File.ReadAllText(Path.Combine(Folder, rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains("## Bad", page, StringComparison.Ordinal);
            Assert.Contains("## Good", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_rules_of_the_targets_have_pages_too()
    {
        var targets = File.ReadAllText(Path.Combine(Repository.Root, "src", "TypedTap", "build", "TypedTap.targets"));
        var codes = Regex.Matches(targets, "Code=\"(?<id>TTAP\\d{4})\"", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.NotEmpty(codes);
        foreach (Match code in codes)
            Assert.True(
                File.Exists(Path.Combine(Folder, code.Groups["id"].Value + ".md")), $"There is no page for {code.Groups["id"].Value}.");
    }

    [Fact]
    public void Every_page_is_of_a_rule_that_something_raises()
    {
        var raised = Rules.List.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            if (folder.StartsWith("src/TypedTap/build/", StringComparison.Ordinal)
                || (folder.StartsWith("src/TypedTap.Build", StringComparison.Ordinal) && folder.EndsWith(".cs", StringComparison.Ordinal)
                    && !folder.Contains("/obj/", StringComparison.Ordinal)))
            {
                raised.UnionWith(
                    Regex.Matches(
                        File.ReadAllText(file), "TTAP\\d{4}", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value));
            }
        }

        var pages = Directory.EnumerateFiles(Folder, "TTAP*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).ToList();
        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, page => !raised.Contains(page));
    }

    [Fact]
    public void Every_rule_is_in_the_list_of_releases()
    {
        var folder = Path.Combine(Repository.Root, "src", "TypedTap.Generators");
        var text = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Shipped.md"));
        foreach (var rule in Rules.List)
            Assert.Contains($"\n{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_test_that_names_it()
    {
        var tests = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "TypedTap.Generators.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(nameof(RulePagesTests) + ".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        Assert.All(Rules.List, rule => Assert.Contains(rule.Id, tests, StringComparison.Ordinal));
    }
}
