using System.Reflection;

namespace TypedTap.Packaging.Tests.Support;

/// <summary>What this assembly was built from, and how.</summary>
internal static class BuiltFrom
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot")!;

    public static string Configuration { get; } = Metadata("Configuration")!;

    /// <summary>Where the outputs are if not beside their projects; else empty.</summary>
    public static string? ArtifactsPath { get; } = Metadata("ArtifactsPath");

    private static string? Metadata(string key) =>
        typeof(BuiltFrom).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value;
}
