using System.Text.Json;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Targets;

/// <summary>
/// A project that has the props and targets of the package and no SDK, so that MSBuild is done with it in a second. Its CoreCompile says
/// that it ran.
/// </summary>
internal sealed class BareProject : IDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly string _name;

    /// <summary>Writes it.</summary>
    /// <param name="items">The content of an ItemGroup.</param>
    /// <param name="properties">The content of a PropertyGroup.</param>
    /// <param name="folder">What the folder is called that it is in.</param>
    /// <param name="name">What its file is called.</param>
    public BareProject(string items, string properties = "", string folder = "", string name = "demo.proj")
    {
        _folder = new(folder);
        _name = name;
        _folder.Write(name, $"""
            <Project>
              <PropertyGroup>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <BuildingProject Condition="'$(BuildingProject)' == ''">false</BuildingProject>
                <TypedTapTasksAssembly>{Repository.Tasks}</TypedTapTasksAssembly>
                <TypedTapProgram>{Repository.Program}</TypedTapProgram>
                {properties}
                <IsCrossTargetingBuild Condition="'$(TargetFrameworks)' != '' and '$(TargetFramework)' == ''">true</IsCrossTargetingBuild>
              </PropertyGroup>
              <Import Project="{Repository.File("src", "TypedTap", "build", "TypedTap.props")}" />
              <ItemGroup>
                {items}
              </ItemGroup>
              <Import Project="{Repository.File("src", "TypedTap", "build", "TypedTap.targets")}" Condition="'$(IsCrossTargetingBuild)' != 'true'" />
              <Import Project="{Repository.File("src", "TypedTap", "buildMultiTargeting", "TypedTap.targets")}" Condition="'$(IsCrossTargetingBuild)' == 'true'" />
              <!-- As in Microsoft.Common.targets, where a project does not know before that it is built. -->
              <Target Name="BuildOnlySettings">
                <PropertyGroup><BuildingProject>true</BuildingProject></PropertyGroup>
              </Target>
              <Target Name="CoreCompile" DependsOnTargets="BuildOnlySettings">
                <Message Importance="high" Text="Compiled for '$(TargetFramework)'" />
              </Target>
              <Target Name="Build" DependsOnTargets="CoreCompile" Condition="'$(IsCrossTargetingBuild)' != 'true'" />
              <Target Name="BuildAll">
                <ItemGroup><_Framework Include="$(TargetFrameworks)" /></ItemGroup>
                <MSBuild Projects="$(MSBuildProjectFullPath)" Targets="CoreCompile" Properties="TargetFramework=%(_Framework.Identity)" BuildInParallel="true" />
              </Target>
            </Project>
            """);
    }

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs a target.</summary>
    public Task<DotNet> RunAsync(string target, params string[] arguments) =>
        DotNet.RunAsync(_folder.Path, ["msbuild", _name, "-nologo", "-m", $"-t:{target}", .. arguments]);

    /// <summary>The additional files that the compiler gets, with their metadata.</summary>
    public async Task<List<JsonElement>> AdditionalFilesAsync(params string[] arguments)
    {
        var run = (await RunAsync("CoreCompile", ["-getItem:AdditionalFiles", .. arguments])).Succeeded();
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(item => item.Clone())];
    }

    public void Dispose() => _folder.Dispose();
}
