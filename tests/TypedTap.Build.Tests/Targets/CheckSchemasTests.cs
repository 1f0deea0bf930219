using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Targets;

/// <summary>What a build says of its items before the compiler runs.</summary>
public sealed class CheckSchemasTests
{
    [Fact]
    public async Task TTAP0006_names_the_file_that_is_not_there()
    {
        using var project = new BareProject("""<TapSchema Include="no.tap.json" Tables="*" />""");
        Assert.Contains(
            "error TTAP0006: The snapshot 'no.tap.json' cannot be used", (await project.RunAsync("CoreCompile")).Failed().Output,
            StringComparison.Ordinal);
        (await project.RunAsync("CoreCompile", "-p:DesignTimeBuild=true")).Succeeded();
    }

    [Fact]
    public async Task Nothing_is_said_when_all_is_well()
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="a" />""");
        project.Write("demo.tap.json", Schema.Snapshot());
        Assert.DoesNotContain("TTAP", (await project.RunAsync("CoreCompile")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<TapSchema Include="demo.tap.json;./demo.tap.json" Tables="*" />""")]
    [InlineData("""<TapSchema Include="demo.tap.json" Tables="a" /><TapSchema Include="x/../demo.tap.json" Tables="b" />""")]
    public async Task TTAP0007_for_one_file_with_two_lists(string items)
    {
        using var project = new BareProject(items);
        project.Write("demo.tap.json", Schema.Snapshot());
        Assert.Contains("error TTAP0007: ", (await project.RunAsync("CoreCompile")).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_told_can_be_given_as_it_stands()
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json;no.tap.json" Tables="*" />""", name: "my demo.proj");
        project.Write("demo.tap.json", Schema.Snapshot("2001-01-01T00:00:00Z"));
        var build = (await project.RunAsync("CoreCompile", "-p:TypedTapSnapshotMaxAge=90")).Failed();
        Assert.Contains(
            "get it from the service it names with 'dotnet build \"my demo.proj\" -t:TypedTapRefresh'", build.Output,
            StringComparison.Ordinal);
        project.Write("no.tap.json", Schema.Snapshot());
        build = (await project.RunAsync("CoreCompile", "-p:TypedTapSnapshotMaxAge=90")).Succeeded();
        Assert.Contains("run 'dotnet build \"my demo.proj\" -t:TypedTapRefresh'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TTAP0008_is_a_warning_of_the_build_and_not_of_the_editor()
    {
        using var project = new BareProject("""<TapSchema Include="demo.tap.json" Tables="*" />""");
        project.Write("demo.tap.json", Schema.Snapshot("2001-01-01T00:00:00Z"));
        Assert.DoesNotContain("TTAP0008", (await project.RunAsync("CoreCompile")).Succeeded().Output, StringComparison.Ordinal);
        var build = (await project.RunAsync("CoreCompile", "-p:TypedTapSnapshotMaxAge=90")).Succeeded();
        Assert.Contains(
            "demo.tap.json : warning TTAP0008: The snapshot 'demo.tap.json' was read from its service on 2001-01-01, ", build.Output,
            StringComparison.Ordinal);
        Assert.Contains("run 'dotnet build demo.proj -t:TypedTapRefresh'", build.Output, StringComparison.Ordinal);
        var editor = await project.RunAsync("CoreCompile", "-p:TypedTapSnapshotMaxAge=90", "-p:DesignTimeBuild=true");
        Assert.DoesNotContain("TTAP0008", editor.Succeeded().Output, StringComparison.Ordinal);
    }
}
