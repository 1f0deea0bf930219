using System.IO.Compression;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Packaging.Tests.Support;

/// <summary>
/// The package as it would be published, made once for all tests from what was built, in a folder with a blank and letters outside ASCII in
/// its path, and a NuGet configuration that finds it there. Nothing of it gets into the machine's package folder, which lends what else is
/// needed.
/// </summary>
public sealed class Package : IAsyncLifetime
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("typedtap-");

    private readonly Lazy<Task<IReadOnlyList<NeighbourPackage>>> _neighbours;

    public Package()
    {
        Folder = Directory.CreateDirectory(Path.Combine(_temporary.FullName, "Ångström Süd")).FullName;
        _neighbours = new(PackNeighboursAsync);
    }

    /// <summary>The packages of archives, which need this one; made when they are asked for.</summary>
    public Task<IReadOnlyList<NeighbourPackage>> Neighbours => _neighbours.Value;

    /// <summary>Where consumers are written.</summary>
    public string Folder { get; }

    private string Suffix { get; } = "test" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>The package, extracted.</summary>
    public string Extracted => Path.Combine(Folder, "extracted");

    /// <summary>Its version, with the suffix of this run.</summary>
    public string FullVersion { get; private set; } = "";

    /// <summary>The paths in it, with slashes.</summary>
    public IReadOnlyList<string> Entries { get; private set; } = [];

    /// <summary>The paths in the symbol package.</summary>
    public IReadOnlyList<string> SymbolEntries { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var package = await PackAsync("TypedTap");
        FullVersion = Path.GetFileNameWithoutExtension(package)["TypedTap.".Length..];
        await ZipFile.ExtractToDirectoryAsync(package, Extracted);
        Entries = Names(package);
        SymbolEntries = Names(Path.ChangeExtension(package, ".snupkg"));
        await WriteAsync("NuGet.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="typedtap-test" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages()}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Writes a file of a consumer.</summary>
    public async Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    /// <summary>Runs <c>dotnet</c> in a folder of a consumer.</summary>
    internal Task<DotNet> DotNetAsync(string folder, params string[] arguments) =>
        DotNet.RunAsync(Path.Combine(Folder, folder), arguments, ("NUGET_PACKAGES", Path.Combine(Folder, "packages")));

    public Task DisposeAsync()
    {
        _temporary.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<NeighbourPackage>> PackNeighboursAsync()
    {
        List<NeighbourPackage> packages = [];
        foreach (var name in new[] { "TypedTap.Eso", "TypedTap.Cadc" })
        {
            var package = await PackAsync(name);
            packages.Add(
                new NeighbourPackage(
                    name, NeighbourPackage.ReadNuspec(package), Names(package), Names(Path.ChangeExtension(package, ".snupkg"))));
        }

        return packages;
    }

    private async Task<string> PackAsync(string project)
    {
        var feed = Directory.CreateDirectory(Path.Combine(Folder, "feed")).FullName;
        string[] arguments =
        [
            "pack", Path.Combine(BuiltFrom.RepositoryRoot, "src", project, project + ".csproj"), "--no-build", "--nologo",
            "--configuration", BuiltFrom.Configuration, "--output", feed, $"-p:VersionSuffix={Suffix}",
            .. BuiltFrom.ArtifactsPath is { Length: > 0 } artifacts ? [$"-p:ArtifactsPath={artifacts}"] : Array.Empty<string>(),
        ];
        (await DotNet.RunAsync(BuiltFrom.RepositoryRoot, arguments)).Succeeded();
        return Assert.Single(Directory.GetFiles(feed, $"{project}.0*.nupkg"));
    }

    /// <summary>The folder of packages that the machine has, which lends what else is needed.</summary>
    internal static string MachinePackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static List<string> Names(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }
}
