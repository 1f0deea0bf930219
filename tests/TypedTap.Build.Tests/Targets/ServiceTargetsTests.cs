using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Targets;

/// <summary>The targets that read services.</summary>
public sealed class ServiceTargetsTests
{
    [Fact]
    public async Task Refresh_and_check()
    {
        await using var service = new TablesService();
        using var project = Project(service.Url);
        (await project.RunAsync("TypedTapRefresh")).Succeeded();
        Assert.Contains("demo.stars", await File.ReadAllTextAsync(project.File("demo.tap.json")), StringComparison.Ordinal);
        (await project.RunAsync("TypedTapCheck")).Succeeded();

        service.Columns.RemoveAt(1);
        var check = (await project.RunAsync("TypedTapCheck")).Failed();
        Assert.Contains("demo.tap.json : error TTAP0011: ", check.Output, StringComparison.Ordinal);
        Assert.Contains(
            "To take the service as it is now, run: dotnet build demo.proj -t:TypedTapRefresh", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_snapshots_has_nothing_to_do()
    {
        using var project = new BareProject("");
        (await project.RunAsync("TypedTapRefresh;TypedTapCheck;CoreCompile")).Succeeded();
    }

    [Fact]
    public async Task Builds_touch_no_network_unless_they_are_told_to_and_editors_never_do()
    {
        await using var service = new TablesService();
        using var project = Project(service.Url);
        project.Write("demo.tap.json", Schema.Snapshot());
        (await project.RunAsync("CoreCompile")).Succeeded();
        (await project.RunAsync("CoreCompile", "-p:TypedTapRefreshBeforeCompile=true", "-p:DesignTimeBuild=true")).Succeeded();
        (await project.RunAsync("TypedTapPrepare", "-p:TypedTapRefreshBeforeCompile=true")).Succeeded();
        Assert.Empty(service.Log);

        var build = (await project.RunAsync("CoreCompile", "-p:TypedTapRefreshBeforeCompile=true")).Succeeded();
        Assert.NotEmpty(service.Log);
        var refreshed = build.Output.IndexOf("demo.tap.json: written", StringComparison.Ordinal);
        Assert.InRange(refreshed, 0, build.Output.IndexOf("Compiled for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_for_several_frameworks_asks_once()
    {
        await using var service = new TablesService();
        using var project = Project(service.Url, "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        var build = (await project.RunAsync("BuildAll", "-p:TypedTapRefreshBeforeCompile=true")).Succeeded();
        Assert.Contains("Compiled for 'net8.0'", build.Output, StringComparison.Ordinal);
        Assert.Contains("Compiled for 'net10.0'", build.Output, StringComparison.Ordinal);
        Assert.Single(service.Log, "GET /tap/capabilities");
    }

    [Fact]
    public async Task An_outer_build_knows_the_items_of_each_framework()
    {
        await using var service = new TablesService();
        using var project = new BareProject(
            $"""<TapSchema Include="demo.tap.json" Tables="*" Source="Vosi" ServiceUrl="{service.Url}" Condition="'$(TargetFramework)' == 'net10.0'" />""",
            "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        (await project.RunAsync("TypedTapRefresh")).Succeeded();
        Assert.True(File.Exists(project.File("demo.tap.json")));
    }

    [Fact]
    public async Task Offline_a_build_goes_on_with_the_snapshot_that_is_there()
    {
        using var project = Project(new Uri("http://127.0.0.1:9/tap"));
        var failed = (await project.RunAsync("CoreCompile", "-p:TypedTapRefreshBeforeCompile=true")).Failed();
        Assert.Contains("error TTAP0010: ", failed.Output, StringComparison.Ordinal);
        project.Write("demo.tap.json", Schema.Snapshot());
        var build = (await project.RunAsync("CoreCompile", "-p:TypedTapRefreshBeforeCompile=true")).Succeeded();
        Assert.Contains("demo.tap.json : warning TTAP0009: ", build.Output, StringComparison.Ordinal);
        Assert.Contains("Compiled for", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_the_package_is_not_written()
    {
        await using var service = new TablesService();
        using var project = Project(service.Url);
        project.Write("demo.tap.json", Schema.Snapshot());
        var refresh = (await project.RunAsync("TypedTapRefresh", $"-p:_TypedTapPackageSchemas={project.Path}/")).Succeeded();
        Assert.Contains(
            "demo.tap.json : warning TTAP0015: The snapshot 'demo.tap.json' is not refreshed because ", refresh.Output,
            StringComparison.Ordinal);
        Assert.Empty(service.Log);
    }

    [Fact]
    public async Task A_snapshot_of_the_package_is_not_checked()
    {
        await using var service = new TablesService();
        using var project = Project(service.Url);
        project.Write("demo.tap.json", Schema.Snapshot());
        var check = (await project.RunAsync("TypedTapCheck", $"-p:_TypedTapPackageSchemas={project.Path}/")).Succeeded();
        Assert.Contains(
            "demo.tap.json : warning TTAP0015: The snapshot 'demo.tap.json' is not checked because ", check.Output,
            StringComparison.Ordinal);
        Assert.Contains("copy it", check.Output, StringComparison.Ordinal);
        Assert.Empty(service.Log);
    }

    [Fact]
    public async Task A_build_that_refreshes_first_warns_of_no_snapshot_of_the_package()
    {
        using var project = Project(new Uri("http://127.0.0.1:9/tap"));
        project.Write("demo.tap.json", Schema.Snapshot());
        var build = await project.RunAsync(
            "CoreCompile", "-p:TypedTapRefreshBeforeCompile=true", "-warnaserror", $"-p:_TypedTapPackageSchemas={project.Path}/");
        Assert.Contains("The snapshot 'demo.tap.json' is not refreshed because ", build.Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TTAP0015", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_metadata_stops_a_refresh_before_anything_is_sent()
    {
        await using var service = new TablesService();
        using var project = new BareProject($"""<TapSchema Include="demo.tap.json" Source="vosi tables" ServiceUrl="{service.Url}" />""");
        var refresh = (await project.RunAsync("TypedTapRefresh")).Failed();
        Assert.Contains(
            "demo.proj(12,6): error TTAP0012: ",
            refresh.Output.Replace(project.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(service.Log);
    }

    [Fact]
    public async Task A_severity_that_is_none_is_an_error()
    {
        using var project = Project(new Uri("http://127.0.0.1:9/tap"));
        var check = (await project.RunAsync("TypedTapCheck", "-p:TypedTapCheckSeverity=Bad")).Failed();
        Assert.Contains("error TTAP0012: The property TypedTapCheckSeverity is 'Bad'", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_run_is_told_from_a_service_that_does_not_answer()
    {
        using var project = Project(new Uri("http://127.0.0.1:9/tap"));
        var refresh = (await project.RunAsync("TypedTapRefresh", "-p:TypedTapProgram=nowhere.dll")).Failed();
        Assert.Contains("error TTAP0016: ", refresh.Output, StringComparison.Ordinal);
    }

    private static BareProject Project(Uri url, string properties = "") =>
        new($"""<TapSchema Include="demo.tap.json" Tables="*" Source="Vosi" ServiceUrl="{url}" />""", properties);
}
