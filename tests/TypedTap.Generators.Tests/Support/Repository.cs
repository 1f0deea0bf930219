using System.Reflection;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Places in the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Where the generator lies as the compiler gets it, its own assemblies beside it.</summary>
    public static string AnalyzerFolder { get; } = Metadata("AnalyzerFolder");

    public static string Schemas => Path.Combine(Root, "schemas");

    /// <summary>Facts about services that are no part of the repository; tests that want them are skipped without.</summary>
    public static string? Facts
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "schemas", "facts"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
