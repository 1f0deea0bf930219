using Microsoft.CodeAnalysis.CodeActions;
using TypedTap.CodeFixes.Refreshing;
using TypedTap.CodeFixes.Tests.Support;

namespace TypedTap.CodeFixes.Tests.Refreshing;

/// <summary>Running the refresh for tables whose columns the snapshot lacks.</summary>
public sealed class RefreshFixTests
{
    [Fact]
    public async Task TTAP1005_offers_the_refresh_of_the_project()
    {
        using var project = new FixProject(FixProject.Archive, "<Project />");
        var diagnostic = Assert.Single(await project.DiagnoseAsync(FixFile.Snapshot("obs.Plane|obs.Empty")));
        Assert.Equal("TTAP1005", diagnostic.Id);
        var action = Assert.Single(await project.OfferAsync(new RefreshFix(), diagnostic));
        Assert.Equal("Refresh the snapshots of this project", action.Title);
        var preview = Assert.IsAssignableFrom<PreviewOperation>(
            Assert.Single(await action.GetPreviewOperationsAsync(CancellationToken.None)));
        Assert.Contains(
            $" build \"{project.ProjectPath}\" -t:TypedTapRefresh", (string)(await preview.GetPreviewAsync(CancellationToken.None))!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_offered_without_a_project_file()
    {
        using var project = new FixProject(FixProject.Archive);
        var diagnostic = Assert.Single(await project.DiagnoseAsync(FixFile.Snapshot("obs.Plane|obs.Empty")));
        Assert.Empty(await project.OfferAsync(new RefreshFix(), diagnostic));
    }

    [Fact]
    public async Task The_target_is_run_and_what_it_says_is_kept()
    {
        using var project = new FixProject(
            FixProject.Archive,
            "<Project><Target Name=\"TypedTapRefresh\"><WriteLinesToFile File=\"$(MSBuildProjectDirectory)/fresh.txt\" Lines=\"read anew\" /><Message Importance=\"High\" Text=\"all is well\" /></Target></Project>");
        await RefreshCommand.Of(project.ProjectPath).Start();
        Assert.Equal("read anew", (await File.ReadAllTextAsync(Path.Combine(project.Folder, "fresh.txt"))).Trim());
        Assert.Contains(
            "all is well", await File.ReadAllTextAsync(Path.Combine(project.Folder, "obj", "TypedTapRefresh.log")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_in_the_log()
    {
        using var project = new FixProject(FixProject.Archive, "<Project />");
        var command = new RefreshCommand(project.ProjectPath, "no-such-program-of-anybody");
        await command.Start();
        var log = await File.ReadAllTextAsync(command.LogPath);
        Assert.StartsWith("no-such-program-of-anybody build", log, StringComparison.Ordinal);
        Assert.Contains("'no-such-program-of-anybody' cannot be started (", log, StringComparison.Ordinal);
        Assert.Contains("DOTNET_HOST_PATH", log, StringComparison.Ordinal);

        // It is over, so that another one is no second one.
        await command.Start();
        Assert.DoesNotContain("second refresh", await File.ReadAllTextAsync(command.LogPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_refresh_of_a_project_waits_for_nobody_and_is_told_in_the_log()
    {
        using var project = new FixProject(
            FixProject.Archive,
            "<Project><Target Name=\"TypedTapRefresh\"><Message Importance=\"High\" Text=\"all is well\" /></Target></Project>");
        var diagnostic = Assert.Single(await project.DiagnoseAsync(FixFile.Snapshot("obs.Plane|obs.Empty")));
        var fix = new RefreshFix();
        var commands = new List<RefreshCommand>();
        foreach (var _ in "12")
            commands.Add(((RefreshAction)Assert.Single(await project.OfferAsync(fix, diagnostic))).Command);
        var first = commands[0].Start();
        Assert.True(commands[1].Start().IsCompleted);
        await first;
        var log = await File.ReadAllTextAsync(commands[0].LogPath);
        Assert.Contains("A second refresh was asked for and not started", log, StringComparison.Ordinal);
        Assert.Equal(2, log.Split("all is well").Length);
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_an_error_that_says_so()
    {
        using var project = new FixProject(FixProject.Archive, "<Project />");
        File.WriteAllText(Path.Combine(project.Folder, "obj"), "a file");
        var command = new RefreshCommand(project.ProjectPath, "no-such-program-of-anybody");
        var e = Assert.Throws<InvalidOperationException>(() => { _ = command.Start(); });
        Assert.Contains(command.LogPath, e.Message, StringComparison.Ordinal);
        Assert.Contains("make it writable", e.Message, StringComparison.Ordinal);
    }
}
