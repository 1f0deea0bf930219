using System.Text.Json;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Targets;

/// <summary>What the compiler is told.</summary>
public sealed class AdditionalFilesTests
{
    private const string Index =
        "# TypedTap index 1\na.one\ta.tap.json\t3\tOne\na.two\ta.tap.json\t4\tTwo\nb.one\tb.tap.json\t1\tOne\nc.one\t\t\tOne\n";

    [Fact]
    public async Task Lists_travel_on_one_line_with_bars()
    {
        using var project = new BareProject(
            """
            <TapSchema Include="demo.tap.json" Tables="a.*;
              b.one" ExcludeTables="a.x; a.y" Columns="a.one.ra;!a.one.dec" Naming="Published" />
            """);
        project.Write("demo.tap.json", Schema.Snapshot());
        var file = Assert.Single(await project.AdditionalFilesAsync());
        Assert.Equal(
            ["true", "a.*|b.one", "a.x|a.y", "a.one.ra|!a.one.dec", "Published"],
            new[] { "TapSchema", "TapTables", "TapExclude", "TapColumns", "TapNaming" }.Select(name => Of(file, name)));
    }

    [Theory]
    [InlineData("one.table", "one.table")]
    [InlineData("a.b ;\n        c.?d", "a.b|c.?d")]
    [InlineData("&quot;J/A+A/416/1117/table8&quot;;it's(one),two", "\"J/A+A/416/1117/table8\"|it's(one),two")]
    public async Task Odd_names_of_tables_arrive(string tables, string expected)
    {
        using var project = new BareProject($"<TapSchema Include=\"demo.tap.json\" Tables=\"{tables}\" />");
        project.Write("demo.tap.json", Schema.Snapshot());
        Assert.Equal(expected, Of(Assert.Single(await project.AdditionalFilesAsync()), "TapTables"));
    }

    [Fact]
    public async Task Overrides_come_along_when_they_are_there()
    {
        using var project = new BareProject("""<TapSchema Include="in/demo.tap.json;other.tap.json" Tables="a.*" />""");
        project.Write("in/demo.tap.json", Schema.Snapshot());
        project.Write("other.tap.json", Schema.Snapshot());
        project.Write("in/demo.tap.overrides.json", "{}");
        var files = await project.AdditionalFilesAsync();
        Assert.Equal(["demo.tap.json", "other.tap.json", "demo.tap.overrides.json"], files.Select(Name));
        Assert.Equal(("true", "", ""), (Of(files[2], "TapOverrides"), Of(files[2], "TapSchema"), Of(files[2], "TapTables")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_snapshot_in_parts_those_with_a_wanted_table_come_along(bool inEditor)
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="A.*;c.one" ExcludeTables="a.one" />""");
        WriteParts(project);
        var files = await project.AdditionalFilesAsync(inEditor ? ["-p:DesignTimeBuild=true"] : []);
        Assert.Equal(["demo.tap.json", "a.tap.json", "index.tsv"], files.Select(Name));
        Assert.Equal(["", "true", ""], files.Select(file => Of(file, "TapPart")));
        Assert.Equal(["", "", "true"], files.Select(file => Of(file, "TapIndex")));
    }

    [Theory]
    [InlineData("a%2Fb")]
    [InlineData("a;b @(c)'d' $(e)")]
    public async Task A_folder_may_be_called_what_means_something_to_MSBuild(string folder)
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="a.*" />""", folder: folder);
        WriteParts(project);
        project.Write("demo.tap.overrides.json", "{}");
        var files = await project.AdditionalFilesAsync();
        Assert.Equal(["demo.tap.json", "demo.tap.overrides.json", "a.tap.json", "index.tsv"], files.Select(Name));
        Assert.All(files, file => Assert.True(File.Exists(Of(file, "FullPath"))));
    }

    [Fact]
    public async Task A_snapshot_that_names_another_folder_than_its_own_is_an_error()
    {
        using var project = new BareProject("""<TapSchema Include="copy.tap.json" Tables="a.*" />""");
        WriteParts(project);
        project.Write("copy.tap.json", Schema.Snapshot(parts: "demo.tap"));
        var run = (await project.RunAsync("CoreCompile")).Failed();
        Assert.Contains(
            "copy.tap.json : error TTAP0017: The snapshot 'copy.tap.json' keeps its tables in the folder 'demo.tap', and should in 'copy.tap': ", run.Output, StringComparison.Ordinal);
        await project.AdditionalFilesAsync("-p:DesignTimeBuild=true");
    }

    [Fact]
    public async Task Other_tables_and_another_index_are_seen_though_answers_are_kept()
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="$(Wanted)" />""");
        WriteParts(project);
        Assert.Contains("b.tap.json", (await project.AdditionalFilesAsync("-p:Wanted=b.one")).Select(Name));
        var cache = await File.ReadAllTextAsync(project.File("obj/TypedTap.parts.cache"));
        Assert.EndsWith("\tb.one\t\n\tb.tap.json\n", cache, StringComparison.Ordinal);
        Assert.DoesNotContain("b.tap.json", (await project.AdditionalFilesAsync("-p:Wanted=a.two")).Select(Name));
        project.Write("demo.tap/index.tsv", Index.Replace("a.two\ta.tap.json", "a.two\tb.tap.json", StringComparison.Ordinal));
        Assert.Contains("b.tap.json", (await project.AdditionalFilesAsync("-p:Wanted=a.two")).Select(Name));
    }

    [Fact]
    public async Task A_folder_that_a_snapshot_does_not_name_is_left_alone()
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="*" />""");
        WriteParts(project);
        project.Write("demo.tap.json", Schema.Snapshot());
        Assert.Equal(["demo.tap.json"], (await project.AdditionalFilesAsync()).Select(Name));
    }

    [Fact]
    public async Task An_index_that_leads_out_of_its_folder_is_an_error()
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="*" />""");
        WriteParts(project);
        project.Write("demo.tap/index.tsv", "# TypedTap index 1\na.one\t../../secrets.json\t3\tOne\n");
        var run = (await project.RunAsync("CoreCompile")).Failed();
        Assert.Contains("error TTAP0017: The index of the snapshot 'demo.tap.json' cannot be read: ", run.Output, StringComparison.Ordinal);
        await project.AdditionalFilesAsync("-p:DesignTimeBuild=true");
    }

    private static void WriteParts(BareProject project)
    {
        project.Write("demo.tap.json", Schema.Snapshot(parts: "demo.tap"));
        project.Write("demo.tap/index.tsv", Index);
        project.Write("demo.tap/a.tap.json", Schema.Snapshot());
        project.Write("demo.tap/b.tap.json", Schema.Snapshot());
    }

    private static string Name(JsonElement file) => Of(file, "Filename") + Of(file, "Extension");

    private static string Of(JsonElement file, string metadata) =>
        file.TryGetProperty(metadata, out var value) ? value.GetString() ?? "" : "";
}
