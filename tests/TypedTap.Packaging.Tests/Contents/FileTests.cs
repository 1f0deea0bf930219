using System.Xml.Linq;
using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Contents;

/// <summary>What is in the package.</summary>
[Collection(OnePackage.Name)]
public sealed class FileTests(Package package)
{
    [Theory]
    [InlineData("lib/net8.0",
        "TypedTap.dll TypedTap.xml TypedTap.Adql.dll TypedTap.Adql.xml TypedTap.Metadata.dll TypedTap.Metadata.xml TypedTap.Querying.dll TypedTap.Querying.xml")]
    [InlineData("lib/net10.0",
        "TypedTap.dll TypedTap.xml TypedTap.Adql.dll TypedTap.Adql.xml TypedTap.Metadata.dll TypedTap.Metadata.xml TypedTap.Querying.dll TypedTap.Querying.xml")]
    [InlineData("build", "TypedTap.props TypedTap.targets TypedTap.Services.targets")]
    [InlineData("buildTransitive", "TypedTap.props TypedTap.targets")]
    [InlineData("buildMultiTargeting", "TypedTap.props TypedTap.targets")]
    [InlineData("tasks/netstandard2.0", "TypedTap.Build.dll")]
    public void A_folder_holds_exactly(string folder, string files) =>
        Assert.Equal(
            files.Split(' ').Order(StringComparer.Ordinal),
            package.Entries.Where(entry => entry.StartsWith(folder + "/", StringComparison.Ordinal))
                .Select(entry => entry[(folder.Length + 1)..])
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Snapshots_overrides_and_their_JSON_schemas_come_along()
    {
        var shipped = Directory.GetFiles(Path.Combine(BuiltFrom.RepositoryRoot, "schemas"), "*.json").Select(
            file => "schemas/" + Path.GetFileName(file));
        Assert.Superset(shipped.ToHashSet(StringComparer.Ordinal), package.Entries.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void So_do_the_pages_of_the_rules_the_licence_and_the_read_me()
    {
        Assert.Contains("docs/rules/TTAP0011.md", package.Entries);
        Assert.Superset(
            new HashSet<string>(["README.md", "LICENSE", "CHANGELOG.md"], StringComparer.Ordinal),
            package.Entries.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Symbols_of_the_library_are_in_the_symbol_package() =>
        Assert.Equal(
            from framework in new[] { "net10.0", "net8.0" }
            from name in new[] { "TypedTap.Adql.pdb", "TypedTap.Metadata.pdb", "TypedTap.Querying.pdb", "TypedTap.pdb" }
            select $"lib/{framework}/{name}",
            package.SymbolEntries.Where(entry => entry.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void It_depends_on_packages_and_on_none_of_ours()
    {
        var nuspec = XDocument.Load(Path.Combine(package.Extracted, "TypedTap.nuspec"));
        var groups = nuspec.Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal).ToList());
        string[] both = ["AngleSharp", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core"];
        Assert.Equal(["net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(both, groups["net10.0"]);
        Assert.Equal([.. both, "System.IO.Pipelines"], groups["net8.0"]);
    }
}
