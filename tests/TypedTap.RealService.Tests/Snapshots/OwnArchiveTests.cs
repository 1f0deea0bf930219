using System.Reflection;
using TypedTap.Build.Tests.Support;
using TypedTap.RealService.Tests.Support;

namespace TypedTap.RealService.Tests.Snapshots;

/// <summary>
/// The targets TypedTapRefresh and TypedTapCheck of a real project against the real service, whose database is altered in between. The
/// project is a copy of the sample OwnArchive, so that the snapshot of the repository stays as it is.
/// </summary>
[Collection(ServiceDescription.Collection)]
public sealed class OwnArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("typedtap-");

    public void Dispose() => _folder.Delete(recursive: true);

    [ServiceDatabaseFact]
    public async Task A_check_passes_after_a_refresh_and_fails_when_a_column_is_altered_in_the_database()
    {
        CopySample();
        Assert.Contains(
            "observatory.tap.json: written from ", (await RunAsync("TypedTapRefresh")).Succeeded().Output, StringComparison.Ordinal);
        (await RunAsync("TypedTapCheck")).Succeeded();

        await using (await AlteredColumn.MakeAsync("bench.empty", "a", "long", "km"))
        {
            var check = (await RunAsync("TypedTapCheck")).Failed();
            Assert.Contains("observatory.tap.json : error TTAP0011: The service ", check.Output, StringComparison.Ordinal);
            Assert.Contains("bench.empty", check.Output, StringComparison.Ordinal);
            Assert.Contains("column a: type was int, is long now", check.Output, StringComparison.Ordinal);
        }

        (await RunAsync("TypedTapCheck")).Succeeded();
    }

    // The program was built with this assembly; the copy is neither restored nor compiled.
    private Task<DotNet> RunAsync(string target) => DotNet.RunAsync(
        _folder.FullName,
        [
            "msbuild", "OwnArchive.csproj", "-nologo", $"-t:{target}", $"-p:ArchiveUrl={Dachs.Url}",
            $"-p:Configuration={Metadata("Configuration")}",
            "-p:TypedTapRefreshDependsOn=TypedTapCollectSchemas", "-p:TypedTapCheckDependsOn=TypedTapCollectSchemas",
        ]);

    private void CopySample()
    {
        var root = Metadata("RepositoryRoot");
        _folder.CreateSubdirectory("schemas");
        File.Copy(Path.Combine(root, "samples", "OwnArchive", "OwnArchive.csproj"), Path.Combine(_folder.FullName, "OwnArchive.csproj"));
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(
                Path.Combine(_folder.FullName, name), $"<Project><Import Project=\"{Path.Combine(root, name)}\" /></Project>");
    }

    private static string Metadata(string key) =>
        typeof(OwnArchiveTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
