namespace TypedTap.Build.Program;

/// <summary>The diagnostics of the program; each has a page in <c>docs/rules</c>.</summary>
internal static class RuleIds
{
    /// <summary>The service can't be reached, and the snapshot that is there is used.</summary>
    public const string Unreachable = "TTAP0009";

    /// <summary>The service can't be reached, and there is no snapshot.</summary>
    public const string NoSnapshot = "TTAP0010";

    /// <summary>The service is not what the snapshot says.</summary>
    public const string Drift = "TTAP0011";

    /// <summary>What an item says can't be done.</summary>
    public const string BadItem = "TTAP0012";

    /// <summary>The check could not be made.</summary>
    public const string NotChecked = "TTAP0013";

    /// <summary>The service answered, but no snapshot comes of it.</summary>
    public const string Refused = "TTAP0014";

    /// <summary>The program could not run.</summary>
    public const string ProgramFailed = "TTAP0016";
}
