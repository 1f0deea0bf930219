using System.Reflection;

namespace TypedTap.Corpora;

/// <summary>
/// Where the corpora are: queries and documents of others with labels, no part of the repository. The environment variable
/// <c>TYPEDTAP_CORPORA</c> names the folder; without it, it is <c>corpora</c> in any folder beside the repository.
/// </summary>
internal static class CorporaFolder
{
    private const string Variable = "TYPEDTAP_CORPORA";

    private static readonly string? Given = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;
    private static readonly string? Found = Given is null ? Beside() : Directory.Exists(Given) ? Path.GetFullPath(Given) : null;

    /// <summary>Why a test that needs files of the corpora can't run, or null if it can.</summary>
    public static string? Missing(params string[] files)
    {
        if (Found is null)
        {
            return Given is null
                ? $"The corpora are no part of the repository: set {Variable} to their folder, or put it beside the repository as */corpora."
                : $"{Variable} is '{Given}', and there is no such folder.";
        }

        return files.FirstOrDefault(file => !System.IO.File.Exists(File(file))) is { } missing
            ? $"The corpora in '{Found}' have no file '{missing}'."
            : null;
    }

    /// <summary>The path of a file of the corpora, such as <c>adql/corpus.jsonl</c>.</summary>
    public static string File(string name) => Path.Combine(Found ?? throw new InvalidOperationException(Missing()), name);

    private static string? Beside()
    {
        var root = typeof(CorporaFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(
            a => a.Key == "RepositoryRoot").Value!;
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root));
        return parent is null
            ? null
            : Directory.EnumerateDirectories(parent)
                .Order(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, "corpora"))
                .FirstOrDefault(Directory.Exists);
    }
}
