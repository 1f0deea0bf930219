using System.Diagnostics;
using System.Text.Json;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Loading;

/// <summary>What the props and targets make of TapSchema items, by the real MSBuild.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("caom2.*;ivoa.ObsCore", "caom2.*|ivoa.ObsCore")]
    [InlineData("one.table", "one.table")]
    [InlineData("a.b ;\n        c.?d", "a.b|c.?d")]
    [InlineData("&quot;J/A+A/416/1117/table8&quot;;it's(one),two", "\"J/A+A/416/1117/table8\"|it's(one),two")]
    public async Task The_list_of_tables_survives(string tables, string expected)
    {
        var (output, _) = await Run($"<TapSchema Include=\"demo.tap.json\" Tables=\"{tables}\" />", "-getItem:AdditionalFiles");
        using var json = JsonDocument.Parse(output);
        var file = Assert.Single(json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
        Assert.Equal("true", file.GetProperty("TapSchema").GetString());
        Assert.Equal(expected, file.GetProperty("TapTables").GetString());
    }

    [Fact]
    public async Task TTAP0006_names_the_missing_file()
    {
        var (output, code) = await Run("<TapSchema Include=\"demo.tap.json\" Tables=\"*\" /><TapSchema Include=\"nix.tap.json\" />", "-t:CoreCompile");
        Assert.NotEqual(0, code);
        Assert.Contains("error TTAP0006: The snapshot 'nix.tap.json' cannot be used because there is no such file", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TTAP0007_when_one_file_has_two_lists()
    {
        var (output, code) = await Run("<TapSchema Include=\"demo.tap.json\" Tables=\"a\" /><TapSchema Include=\"demo.tap.json\" Tables=\"b\" />", "-t:CoreCompile");
        Assert.NotEqual(0, code);
        Assert.Contains("error TTAP0007: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TTAP0007_however_the_path_is_written()
    {
        const string Items = "<TapSchema Include=\"demo.tap.json\" Tables=\"a\" /><TapSchema Include=\"x/../demo.tap.json\" Tables=\"b\" />";
        var (output, code) = await Run(Items, "-t:CoreCompile");
        Assert.NotEqual(0, code);
        Assert.Contains("error TTAP0007: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:BuildingProject=false")]
    public async Task An_editor_is_not_stopped(string property)
    {
        const string Items = "<TapSchema Include=\"demo.tap.json\" Tables=\"a\" /><TapSchema Include=\"demo.tap.json\" /><TapSchema Include=\"nix.tap.json\" />";
        var (output, code) = await Run(Items, "-t:CoreCompile", property);
        Assert.True(code == 0, output);
        Assert.DoesNotContain("TTAP", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_when_all_is_well()
    {
        var (output, code) = await Run("<TapSchema Include=\"demo.tap.json\" Tables=\"a\" />", "-t:CoreCompile");
        Assert.True(code == 0, output);
    }

    private async Task<(string Output, int ExitCode)> Run(string items, params string[] arguments)
    {
        var build = Path.Combine(Repository.Root, "src", "TypedTap", "build");
        await File.WriteAllTextAsync(Path.Combine(_folder, "demo.tap.json"), "{}");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "test.proj"),
            $"""
            <Project>
              <Import Project="{build}/TypedTap.props" />
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{build}/TypedTap.targets" />
              <Target Name="CoreCompile" />
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", ["msbuild", "test.proj", "-nologo", .. arguments])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, process.ExitCode);
    }
}
