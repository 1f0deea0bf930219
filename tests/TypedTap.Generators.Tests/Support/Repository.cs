using System.Reflection;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Places in the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Where the generator lies as the compiler gets it, its own assemblies beside it.</summary>
    public static string AnalyzerFolder { get; } = Metadata("AnalyzerFolder");

    public static string Schemas => Path.Combine(Root, "schemas");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
