using System.Reflection;

namespace TypedTap.Facts;

/// <summary>
/// Where the facts about real services are: tables and columns as comma-separated values, no part of the repository. The
/// environment variable <c>TYPEDTAP_FACTS</c> names the folder; without it, it is <c>schemas/facts</c> in any folder beside
/// the repository.
/// </summary>
internal static class FactsFolder
{
    private const string Variable = "TYPEDTAP_FACTS";

    private static readonly string? Given = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;
    private static readonly string? Found = Given is null ? Beside() : Directory.Exists(Given) ? Path.GetFullPath(Given) : null;

    /// <summary>Why tests that need the facts can't run, or null if they can.</summary>
    public static string? Missing
    {
        get
        {
            if (Found is not null)
                return null;
            return Given is null
                ? $"The facts about real services are no part of the repository: set {Variable} to their folder, or put it beside the repository as */schemas/facts."
                : $"{Variable} is '{Given}', and there is no such folder.";
        }
    }

    /// <summary>The path of a file of facts.</summary>
    public static string File(string name) => Path.Combine(Found ?? throw new InvalidOperationException(Missing), name);

    /// <summary>The names of all files of facts, in order; none if there are no facts.</summary>
    public static IEnumerable<string> Files() => Found is null
        ? []
        : Directory.EnumerateFiles(Found, "*.csv").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private static string? Beside()
    {
        var root = typeof(FactsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            a => a.Key == "RepositoryRoot").Value!;
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root));
        return parent is null
            ? null
            : Directory.EnumerateDirectories(parent)
                .Order(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, "schemas", "facts"))
                .FirstOrDefault(Directory.Exists);
    }
}
