using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace TypedTap.Benchmarks.Generator;

/// <summary>The generator as a compiler loads it: its own assemblies for netstandard2.0, not those that this program uses.</summary>
internal sealed class CompilerGenerator : AssemblyLoadContext
{
    private readonly string _folder = typeof(CompilerGenerator).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "AnalyzerFolder")
        .Value!;

    private CompilerGenerator()
        : base(nameof(CompilerGenerator))
    {
    }

    private static Type Loaded { get; } = new CompilerGenerator()
        .LoadFromAssemblyName(new AssemblyName("TypedTap.Generators"))
        .GetType("TypedTap.Generators.TapArchiveGenerator", throwOnError: true)!;

    public static ISourceGenerator Create() => ((IIncrementalGenerator)Activator.CreateInstance(Loaded)!).AsSourceGenerator();

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return assemblyName.Name!.StartsWith("TypedTap.", StringComparison.Ordinal) && File.Exists(path)
            ? LoadFromAssemblyPath(path)
            : null;
    }
}
