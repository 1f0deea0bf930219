using System.Diagnostics;
using System.Runtime.InteropServices;
using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Consumers;

/// <summary>A program that uses the packages of archives, trimmed and compiled ahead of time: warnings of either would be errors.</summary>
[Collection(OnePackage.Name)]
public sealed class NativeTests(Package package)
{
    [NativeFact]
    public async Task A_program_with_the_packages_of_both_archives_is_compiled_ahead_of_time_without_a_warning_and_runs()
    {
        await package.Neighbours;
        await package.WriteAsync("Native/Native.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <CppCompilerAndLinker>{NativeFactAttribute.Linker}</CppCompilerAndLinker>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <OptimizationPreference>Size</OptimizationPreference>
                <NativeDebugSymbols>false</NativeDebugSymbols>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <ILLinkTreatWarningsAsErrors>true</ILLinkTreatWarningsAsErrors>
                <IlcTreatWarningsAsErrors>true</IlcTreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedTap.Eso" Version="{package.FullVersion}" />
                <PackageReference Include="TypedTap.Cadc" Version="{package.FullVersion}" />
                <!-- All of these, not only what this program reaches. -->
                <TrimmerRootAssembly Include="TypedTap.Eso;TypedTap.Cadc;TypedTap" />
              </ItemGroup>
            </Project>
            """);
        await package.WriteAsync("Native/Program.cs", """"
            using TypedTap;
            using TypedTap.Cadc;
            using TypedTap.Eso;
            using TypedTap.Fits;
            using TypedTap.Tap;

            // Port 9 has no service: what needs one is compiled, and fails as it should.
            using var eso = new EsoArchive(new Uri("http://127.0.0.1:9/tap_obs"));
            using var cadc = new CadcArchive(new Uri("http://127.0.0.1:9/argus"), new TapClientOptions { Retry = TapRetryOptions.None });
            Console.WriteLine(eso.Dbo.Raw.Where(frame => frame.DpCat == "SCIENCE" && frame.ExpStart > new DateTime(2026, 1, 1)).GroupBy(frame => frame.Instrument).Select(g => new Frames(g.Key, g.Count())).ToAdql());
            Console.WriteLine(cadc.QueryRegion("08h45m07.5s +54d18m00s", collection: "CFHT").Select(x => new Target(x.Plane.ProductID, x.Observation.TargetName)).ToAdql());
            Console.WriteLine(FitsHeader.Parse("HIERARCH ESO DET NDIT = 8")["ESO DET NDIT"]?.Integer);
            try
            {
                await foreach (var data in cadc.DataUrlsAsync(await cadc.QueryName("M31").ToListAsync()))
                    Console.WriteLine(data);
            }
            catch (TapException e)
            {
                Console.WriteLine(e.FailureKind);
            }

            // No anonymous types: C# makes trees of them that trimming does not understand (IL2026).
            internal sealed record Frames(string? Instrument, int Count);
            internal sealed record Target(string? Product, string? Name);
            """");

        var published = (await package.DotNetAsync("Native", "publish", "--nologo", "-c", "Release", "-o", "out")).Succeeded();

        Assert.DoesNotContain("warning ", published.Output, StringComparison.Ordinal);
        var program = Path.Combine(package.Folder, "Native", "out", "Native");
        Assert.False(File.Exists(Path.Combine(package.Folder, "Native", "out", "TypedTap.dll")));
        var said = await RunAsync(program);
        Assert.Contains("FROM dbo.raw", said, StringComparison.Ordinal);
        Assert.Contains("caom2.Plane", said, StringComparison.Ordinal);
        Assert.EndsWith("8\nTransport\n", said, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
