namespace TypedTap.Build.Diagnostics;

/// <summary>The diagnostics of the tasks; each has a page in <c>docs/rules</c>.</summary>
internal static class RuleIds
{
    /// <summary>A snapshot is older than the project wants.</summary>
    public const string OldSnapshot = "TTAP0008";

    /// <summary>An item says something that is not understood.</summary>
    public const string BadItem = "TTAP0012";

    /// <summary>A snapshot that came with the package is not refreshed.</summary>
    public const string PackageSnapshot = "TTAP0015";

    /// <summary>The program that reads services could not run.</summary>
    public const string ProgramFailed = "TTAP0016";

    /// <summary>The index of a snapshot in parts is none, or not its own.</summary>
    public const string BadIndex = "TTAP0017";

    /// <summary>Where the page of a rule is (docs/decisions/0006).</summary>
    public static string Page(string id) => $"docs/rules/{id}.md";
}
