namespace TypedTap.Conformance.Tests;

public sealed class VosiCommandTests
{
    private const string Availability =
        "<availability><available>true</available><upSince>2026-11-29</upSince><note>a</note></availability>";
    private const string Tables =
        "<tableset><schema><name>s</name><table><name>t</name><column std='true'><name>c</name><unit>m</unit></column></table></schema></tableset>";

    private const string Capabilities =
        """
        <capabilities><capability standardID="ivo://ivoa.net/std/TAP"><interface><accessURL>http://a.example</accessURL><securityMethod/></interface>
        <outputLimit forMode="sync"><hard unit="row">1</hard></outputLimit><outputLimit><hard unit="row">2</hard></outputLimit></capability></capabilities>
        """;

    [Fact]
    public async Task A_folder_of_folders_is_run_for_all_kinds()
    {
        using var folder = new VosiFolder()
            .With("vosi-availability", Availability, new { available = "true", upSince = "2026-11-29", notes = new[] { "a" } })
            .With("vosi-tables", Tables, TableTruth("m"))
            .With("vosi-tables", "<tableset>", null, "must-fail")
            .With("dali-examples", "<p typeof='example' resource='#a' id='a'><b property='name'>x</b></p>", ExampleTruth(1, "#a"));

        var run = await ProgramRun.Of("vosi", folder.Path, "--verbose");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("vosi: 4 of 4 documents agree (100.00 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  kind vosi-tables: 2 of 2\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_differs_is_shown_with_its_place()
    {
        using var folder = new VosiFolder().With("vosi-tables", Tables, TableTruth("km"));
        var run = await ProgramRun.Of("vosi", folder.Of("vosi-tables"), "--verbose", "--min", "99");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("vosi: 0 of 1 documents agree (0.00 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(".schemas[0].tables[0].columns[0].unit: ours \"m\", truth \"km\"\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upSince", "2026-11-29", 1)]
    [InlineData("upSince", null, 0)]
    [InlineData("surprise", "x", 0)]
    public async Task What_either_side_lacks_is_a_difference(string member, string? value, int agreed)
    {
        var content = new Dictionary<string, object?>
        {
            ["available"] = "true",
            ["notes"] = new[] { "a" },
            ["upSince"] = "2026-11-29",
            [member] = value
        };
        using var folder = new VosiFolder().With("vosi-availability", Availability, content);
        var run = await ProgramRun.Of("vosi", folder.Of("vosi-availability"));
        Assert.StartsWith($"vosi: {agreed} of 1 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true, 1)]
    [InlineData("2", true, 1)]
    [InlineData("3", true, 0)]
    [InlineData("1", false, 0)]
    public async Task A_truth_that_keeps_one_of_several_must_have_one_of_ours(string limit, bool withMethod, int agreed)
    {
        var content = new
        {
            document = "capabilities",
            capabilities = new[]
            {
                new
                {
                    standardID = "ivo://ivoa.net/std/TAP",
                    interfaces = new[]
                    {
                        new { accessURL = new[] { new[] { "http://a.example", null } },
                            securityMethod = withMethod ? new string?[] { null } : null }
                    },
                    outputLimit = new { hard = new[] { limit, "row" } },
                },
            },
        };
        using var folder = new VosiFolder().With("vosi-capabilities", Capabilities, content);
        var run = await ProgramRun.Of("vosi", folder.Of("vosi-capabilities"));
        Assert.StartsWith($"vosi: {agreed} of 1 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "#a", 1)]
    [InlineData(2, "#a", 0)]
    [InlineData(1, "#b", 0)]
    public async Task Examples_are_counted(int examples, string resource, int agreed)
    {
        using var folder = new VosiFolder().With(
            "dali-examples", "<p typeof='example' resource='#a'><b property='name'>x</b></p>", ExampleTruth(examples, resource));
        var run = await ProgramRun.Of("vosi", folder.Of("dali-examples"));
        Assert.StartsWith($"vosi: {agreed} of 1 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truth_that_counts_what_a_page_only_shows_agrees()
    {
        const string page =
            "<p typeof='example' resource='#a'><b property='name'>x</b></p><!-- <p typeof='example' resource='#a'><b property='name'>x</b></p> -->";
        using var folder = new VosiFolder().With("dali-examples", page, ExampleTruth(2, "#a", "#a"));
        var run = await ProgramRun.Of("vosi", folder.Of("dali-examples"), "--verbose");
        Assert.StartsWith("vosi: 1 of 1 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parse-ok", "<html/>", 0)]
    [InlineData("must-fail", "<html/>", 1)]
    [InlineData("must-fail", "<tableset/>", 0)]
    [InlineData("tolerant", "<tableset/>", 1)]
    public async Task Without_content_the_outcome_counts(string expected, string document, int agreed)
    {
        using var folder = new VosiFolder().With("vosi-tables", document, null, expected);
        var run = await ProgramRun.Of("vosi", folder.Of("vosi-tables"));
        Assert.StartsWith($"vosi: {agreed} of 1 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_manifest_is_refused()
    {
        using var folder = new VosiFolder();
        var run = await ProgramRun.Of("vosi", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("manifest.jsonl", run.Error, StringComparison.Ordinal);
    }

    private static object TableTruth(string unit) => new
    {
        document = "tableset",
        schemas = new[]
        {
            new { name = "s", title = (string?)null,
                tables = new[] { new { name = "t", ncol = 1, nfk = 0, columns = new[] { new { name = "c", unit, std = "true" } } } } }
        },
    };

    private static object ExampleTruth(int examples, params string[] resources) => new
    {
        vocab = Array.Empty<string>(),
        @typeof = Enumerable.Repeat("example", examples),
        ids = new[] { "a" },
        resources,
        properties = new { name = examples },
        continuation = Array.Empty<string>(),
    };
}
