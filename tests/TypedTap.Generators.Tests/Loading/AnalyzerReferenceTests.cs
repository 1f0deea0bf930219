using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Loading;

/// <summary>
/// The compiler loads the generator into its own process: an assembly that neither the host lends nor lies beside the
/// generator means that nothing is generated, in some hosts only, with nothing but CS8784 said.
/// </summary>
public sealed class AnalyzerReferenceTests
{
    /// <summary>What compiler hosts lend, and the newest version of it that the oldest supported one has (Roslyn 4.14).</summary>
    private static readonly Dictionary<string, Version> Lent = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),

        // Lent by the .NET host of the compiler (SDK 9.0.3xx is the oldest with Roslyn 4.14). A package has to bring its own
        // for the .NET Framework host of Visual Studio.
        ["System.Text.Json"] = new(9, 0, 0, 0),
        ["System.Text.Encodings.Web"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(9, 0, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0), // .NET Framework's compilers have no newer one
    };

    private static readonly string[] Shipped = ["TypedTap.Generators", "TypedTap.Metadata", "TypedTap.Adql"];

    [Fact]
    public void Every_reference_is_lent_by_the_host_or_lies_beside()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        Walk("TypedTap.Generators", reached);
        Assert.Equal(Shipped.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_else_lies_beside() => Assert.Equal(
        Shipped.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.AnalyzerFolder, "*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_generator_that_is_looked_at_is_the_one_that_is_tested()
    {
        using var stream = File.OpenRead(PathOf("TypedTap.Generators"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        Assert.Equal(typeof(TapArchiveGenerator).Module.ModuleVersionId, metadata.GetGuid(metadata.GetModuleDefinition().Mvid));
    }

    [Fact]
    public void The_NET_host_does_lend_what_it_is_said_to()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (var name in Lent.Keys.Where(name => !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)))
            Assert.True(File.Exists(Path.Combine(framework, name + ".dll")), $"The framework has no {name}.");
    }

    [Fact]
    public void The_check_reads_references_at_all() =>
        Assert.Contains(References("TypedTap.Generators"), reference => reference.Name == "Microsoft.CodeAnalysis.CSharp");

    private static void Walk(string name, HashSet<string> reached)
    {
        if (!reached.Add(name))
            return;
        foreach (var (reference, version) in References(name))
        {
            if (Lent.TryGetValue(reference, out var newest))
            {
                Assert.True(
                    version <= newest, $"{name} refers to {reference} {version}, newer than the {newest} that the oldest host has.");
            }
            else if (File.Exists(PathOf(reference)))
                Walk(reference, reached);
            else
                Assert.Fail($"{name} refers to {reference} {version}, which no compiler host lends and which does not lie beside it.");
        }
    }

    private static List<(string Name, Version Version)> References(string assembly)
    {
        using var stream = File.OpenRead(PathOf(assembly));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }

    private static string PathOf(string assembly) => Path.Combine(Repository.AnalyzerFolder, assembly + ".dll");
}
