using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Consumers;

/// <summary>
/// A solution whose projects use the package in all the ways there are, built at once: for two frameworks with a snapshot of the package's
/// own, through another project, with PrivateAssets, and beside a project that knows nothing of it.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class SolutionTests(Package package)
{
    private const string Common = """
        <Nullable>enable</Nullable>
        <ImplicitUsings>enable</ImplicitUsings>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
        """;

    [Fact]
    public async Task It_is_used_directly_through_another_project_and_privately()
    {
        await WriteSolutionAsync();
        (await package.DotNetAsync("Solution", "build", "Demo.slnx", "--nologo")).Succeeded();
        foreach (var framework in new[] { "net8.0", "net10.0" })
            Assert.True(File.Exists(Path.Combine(package.Folder, "Solution", "Lib", "bin", "Debug", framework, "Lib.dll")));

        var app = (await package.DotNetAsync("Solution", "App/bin/Debug/net10.0/App.dll")).Succeeded();
        Assert.Contains("FROM caom2.Observation", app.Output, StringComparison.Ordinal);
        Assert.Contains("FROM sky.stars", app.Output, StringComparison.Ordinal);

        var privately = (await package.DotNetAsync("Solution", "Private/bin/Debug/net10.0/Private.dll")).Succeeded();
        Assert.Contains("FROM dbo.raw", privately.Output, StringComparison.Ordinal);

        // The snapshots name services that do not exist: nothing was asked, and nothing is by a target that has nothing to refresh.
        var refresh = (await package.DotNetAsync("Solution", "build", "Demo.slnx", "--no-restore", "-t:TypedTapRefresh")).Succeeded();
        Assert.Contains("warning TTAP0015: ", refresh.Output, StringComparison.Ordinal);
        Assert.Contains("warning TTAP0009: ", refresh.Output, StringComparison.Ordinal);
    }

    private async Task WriteSolutionAsync()
    {
        await package.WriteAsync("Solution/Demo.slnx", """
            <Solution>
              <Project Path="Lib/Lib.csproj" />
              <Project Path="App/App.csproj" />
              <Project Path="Private/Private.csproj" />
              <Project Path="Other/Other.csproj" />
            </Solution>
            """);
        // The recipe of docs/building.md for solutions with projects that do not use TypedTap.
        await package.WriteAsync("Solution/Directory.Solution.targets", """
            <Project>
              <Target Name="TypedTapRefresh">
                <MSBuild Projects="@(ProjectReference)" Targets="TypedTapRefresh" SkipNonexistentTargets="true" Properties="$(_SolutionProperties)" />
              </Target>
            </Project>
            """);
        await package.WriteAsync("Solution/Lib/Lib.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                {Common}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedTap" Version="{package.FullVersion}" />
                <TapSchema Include="$(TypedTapSchemas)cadc.tap.json" Tables="caom2.Observation" />
              </ItemGroup>
            </Project>
            """);
        await package.WriteAsync("Solution/Lib/Cadc.cs", "[TypedTap.TapArchive(\"cadc\")] public partial class Cadc;");
        await package.WriteAsync("Solution/App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                {Common}
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Lib/Lib.csproj" />
                <TapSchema Include="demo.tap.json" Tables="sky.*" />
              </ItemGroup>
            </Project>
            """);
        await package.WriteAsync("Solution/App/demo.tap.json", DemoSnapshot.Json("http://127.0.0.1:9/tap"));
        await package.WriteAsync("Solution/App/Program.cs", """
            Console.WriteLine(new Cadc().Caom2.Observation.Where(o => o.Collection == "CFHT").ToAdql());
            Console.WriteLine(new Demo().Sky.Stars.Where(s => s.Ra > 10).ToAdql());

            [TypedTap.TapArchive("demo")] public partial class Demo;
            """);
        await package.WriteAsync("Solution/Private/Private.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                {Common}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedTap" Version="{package.FullVersion}" PrivateAssets="all" />
                <TapSchema Include="$(TypedTapSchemas)eso-tap-obs.tap.json" Tables="dbo.raw" />
              </ItemGroup>
            </Project>
            """);
        await package.WriteAsync("Solution/Private/Program.cs", """
            Console.WriteLine(new Eso().Dbo.Raw.Where(r => r.DpCat == "SCIENCE").ToAdql());

            [TypedTap.TapArchive("eso-tap-obs")] public partial class Eso;
            """);
        await package.WriteAsync("Solution/Other/Other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
    }
}
