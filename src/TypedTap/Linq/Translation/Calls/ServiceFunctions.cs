using TypedTap.Querying.Dialects;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>The functions that a service declares, by name.</summary>
internal static class ServiceFunctions
{
    public static bool Declares(QueryDialect dialect, string name) => Names(dialect).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The declared functions whose name has one of some words in it.</summary>
    public static IReadOnlyList<string> With(QueryDialect dialect, params IReadOnlyList<string> words) =>
        [.. Names(dialect)
            .Where(name => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Names(QueryDialect dialect) =>
        dialect.Capabilities?.Functions.Select(signature => signature.Split('(')[0].Trim()) ?? [];
}
