using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Consumers;

/// <summary>A program of one file, <c>dotnet run app.cs</c>: the snapshot stands in a Directory.Build.props beside it.</summary>
[Collection(OnePackage.Name)]
public sealed class FileBasedTests(Package package)
{
    [Fact]
    public async Task A_program_of_one_file_has_typed_tables()
    {
        await package.WriteAsync("File/Directory.Build.props", """
            <Project>
              <ItemGroup>
                <TapSchema Include="$(TypedTapSchemas)cadc.tap.json" Tables="caom2.Plane" />
              </ItemGroup>
            </Project>
            """);
        // PublishAot, which such programs have, wants a pack of the runtime that not every machine has.
        await package.WriteAsync("File/app.cs", $"""
            #:package TypedTap@{package.FullVersion}
            #:property PublishAot=false
            Console.WriteLine(new Cadc().Caom2.Plane.Where(p => p.PlaneID != null).ToAdql());

            [TypedTap.TapArchive("cadc")] public partial class Cadc;
            """);
        var run = (await package.DotNetAsync("File", "run", "app.cs")).Succeeded();
        Assert.Contains("FROM caom2.Plane", run.Output, StringComparison.Ordinal);
    }
}
