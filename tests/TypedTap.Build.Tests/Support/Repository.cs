using System.Reflection;

namespace TypedTap.Build.Tests.Support;

/// <summary>Where things of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The assembly of the tasks, where its project puts it.</summary>
    public static string Tasks { get; } = Metadata("TypedTap.Build");

    /// <summary>The program, where its project puts it.</summary>
    public static string Program { get; } = Metadata("TypedTap.Build.Program");

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
