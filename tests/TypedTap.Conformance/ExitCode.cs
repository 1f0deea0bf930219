namespace TypedTap.Conformance;

/// <summary>How the program ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything was judged; what disagrees is in the report.</summary>
    public const int Success = 0;

    /// <summary>A check failed, or an agreement is below the wanted minimum.</summary>
    public const int Failed = 1;

    /// <summary>The arguments or a file cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>The user stopped it.</summary>
    public const int Cancelled = 130;
}
