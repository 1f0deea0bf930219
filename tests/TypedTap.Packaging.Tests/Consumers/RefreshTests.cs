using TypedTap.Build.Tests.Support;
using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Consumers;

/// <summary>Tasks and program of the package against a service on this machine.</summary>
[Collection(OnePackage.Name)]
public sealed class RefreshTests(Package package)
{
    [Fact]
    public async Task A_build_gets_its_snapshot_compiles_with_it_and_checks_it()
    {
        await using var service = new TablesService();
        await package.WriteAsync("Fresh/Fresh.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedTap" Version="{package.FullVersion}" />
                <TapSchema Include="schemas/live.tap.json" Tables="demo.*" ServiceUrl="{service.Url}" Source="Vosi" />
              </ItemGroup>
            </Project>
            """);
        await package.WriteAsync("Fresh/Program.cs", """
            System.Console.WriteLine(new Live().Demo.Stars.Where(s => s.Ra > 10).ToAdql());

            [TypedTap.TapArchive("live")] public partial class Live;
            """);
        Directory.CreateDirectory(Path.Combine(package.Folder, "Fresh", "schemas"));
        var build = (await package.DotNetAsync("Fresh", "build", "--nologo", "-p:TypedTapRefreshBeforeCompile=true")).Succeeded();
        Assert.Contains("schemas/live.tap.json: written from ", build.Output, StringComparison.Ordinal);
        (await package.DotNetAsync("Fresh", "build", "--nologo", "--no-restore", "-t:TypedTapCheck")).Succeeded();

        service.Columns.RemoveAt(0);
        var check = (await package.DotNetAsync("Fresh", "build", "--nologo", "--no-restore", "-t:TypedTapCheck")).Failed();
        Assert.Contains("schemas/live.tap.json : error TTAP0011: ", check.Output, StringComparison.Ordinal);
    }
}
