using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Contents;

/// <summary>What is in the packages of archives.</summary>
[Collection(OnePackage.Name)]
public sealed class NeighbourTests(Package package)
{
    [Fact]
    public async Task They_need_TypedTap_of_their_own_version_and_nothing_else()
    {
        foreach (var neighbour in await package.Neighbours)
        {
            var groups = neighbour.Nuspec.Descendants().Where(static element => element.Name.LocalName == "group").ToList();
            Assert.Equal(
                ["net10.0", "net8.0"],
                groups.Select(static group => group.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
            foreach (var group in groups)
            {
                var dependency = Assert.Single(group.Elements());
                Assert.Equal(
                    ("TypedTap", package.FullVersion), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));
            }
        }
    }

    [Fact]
    public async Task They_have_a_library_with_its_documentation_and_symbols_and_what_every_package_has()
    {
        foreach (var neighbour in await package.Neighbours)
        {
            Assert.Equal(
                from framework in new[] { "net10.0", "net8.0" }
                from extension in new[] { "dll", "xml" }
                select $"lib/{framework}/{neighbour.Name}.{extension}",
                neighbour.Entries.Where(static entry => entry.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.Superset(
                new HashSet<string>(["README.md", "LICENSE", "CHANGELOG.md"], StringComparer.Ordinal),
                neighbour.Entries.ToHashSet(StringComparer.Ordinal));
            Assert.Equal(2, neighbour.SymbolEntries.Count(entry => entry.EndsWith($"/{neighbour.Name}.pdb", StringComparison.Ordinal)));
            Assert.Equal("README.md", neighbour["readme"]);
            Assert.Contains("virtual-observatory", neighbour["tags"], StringComparison.Ordinal);
            Assert.Contains(neighbour.Name["TypedTap.".Length..].ToLowerInvariant(), neighbour["tags"]!.Split(' '));
            Assert.NotEmpty(neighbour["description"]!);
        }
    }
}
