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
            Assert.True(File.Exists(Path.Combine(Folder, code.Groups["id"].Value + ".md")), $"There is no page for {code.Groups["id"].Value}.");
    }
}
