using Npgsql;
using TypedTap.Build.Tests.Support;
using TypedTap.RealService.Tests.Support;

namespace TypedTap.RealService.Tests;

/// <summary>
/// The targets TypedTapRefresh and TypedTapCheck of a real project against the real service, whose database is altered in between. The project is a copy of
/// the sample OwnArchive, so that the snapshot of the repository stays as it is.
/// </summary>
public sealed class OwnArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("typedtap-");

    public void Dispose() => _folder.Delete(recursive: true);

    [PostgresFact]
    public async Task A_check_passes_after_a_refresh_and_fails_when_a_column_is_altered_in_the_database()
    {
        CopySample();
        await using var connection = await Postgres.OpenAsync();
        (await RunAsync("TypedTapRefresh")).Succeeded();
        (await RunAsync("TypedTapCheck")).Succeeded();

        await SetDatatypeAsync(connection, "char");
        try
        {
            var check = (await RunAsync("TypedTapCheck")).Failed();
            Assert.Contains("observatory.tap.json : error TTAP0011: The service ", check.Output, StringComparison.Ordinal);
            Assert.Contains("bench.empty", check.Output, StringComparison.Ordinal);
            Assert.Contains("1 breaking", check.Output, StringComparison.Ordinal);
        }
        finally
        {
            await SetDatatypeAsync(connection, "int");
        }

        (await RunAsync("TypedTapCheck")).Succeeded();
    }

    private Task<DotNet> RunAsync(string target) => DotNet.RunAsync(
        _folder.FullName,
        ["msbuild", "OwnArchive.csproj", "-nologo", $"-t:{target}", $"-p:ArchiveUrl={Dachs.Url}", "-p:BuildProjectReferences=false", $"-p:Configuration={OwnArchive.Configuration}"]);

    // Of a table that nobody reads, of which only its description in TAP_SCHEMA is touched.
    private static async Task SetDatatypeAsync(NpgsqlConnection connection, string datatype)
    {
        await using var command = new NpgsqlCommand("UPDATE tap_schema.columns SET datatype = @type WHERE table_name = 'bench.empty' AND column_name = 'a'", connection);
        command.Parameters.AddWithValue("type", datatype);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private void CopySample()
    {
        foreach (var file in new[] { "OwnArchive.csproj", "Program.cs", "Observatory.cs" })
            File.Copy(Path.Combine(OwnArchive.Folder, file), Path.Combine(_folder.FullName, file));
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(_folder.FullName, name), $"<Project><Import Project=\"{Path.Combine(OwnArchive.RepositoryRoot, name)}\" /></Project>");
    }
}
