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
        var preview = Assert.IsAssignableFrom<PreviewOperation>(Assert.Single(await action.GetPreviewOperationsAsync(CancellationToken.None)));
        Assert.Contains($"dotnet build \"{project.ProjectPath}\" -t:TypedTapRefresh", (string)(await preview.GetPreviewAsync(CancellationToken.None))!, StringComparison.Ordinal);
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
        await new RefreshCommand(project.ProjectPath).Start();
        Assert.Equal("read anew", (await File.ReadAllTextAsync(Path.Combine(project.Folder, "fresh.txt"))).Trim());
        Assert.Contains("all is well", await File.ReadAllTextAsync(Path.Combine(project.Folder, "obj", "TypedTapRefresh.log")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_an_error() => Assert.Throws<System.ComponentModel.Win32Exception>(
        () => { _ = new RefreshCommand(Path.Combine(Path.GetTempPath(), "x.csproj"), "no-such-program-of-anybody").Start(); });
}
