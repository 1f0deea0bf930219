namespace TypedTap.Build.Program;

/// <summary>What the program says with its exit code.</summary>
internal static class ExitCodes
{
    /// <summary>All was done; warnings are possible.</summary>
    public const int Done = 0;

    /// <summary>A snapshot could not be refreshed or checked; an error says which, and why.</summary>
    public const int Failed = 1;

    /// <summary>The check found differences that count (TTAP0011), and nothing failed.</summary>
    public const int Drift = 2;

    /// <summary>The command line or the request file is not what it should be; nothing was done.</summary>
    public const int Usage = 3;

    /// <summary>Ctrl+C or SIGTERM; files are as they were, or as they were to be.</summary>
    public const int Cancelled = 130;
}
