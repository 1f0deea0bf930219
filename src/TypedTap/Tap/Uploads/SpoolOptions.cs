namespace TypedTap.Tap;

/// <summary>Where a <see cref="Spool"/> keeps things.</summary>
internal sealed record SpoolOptions
{
    /// <summary>How many bytes stay in memory.</summary>
    public int MemoryBytes { get; init; } = 1 << 20;

    /// <summary>Where files are made; null for the system's directory for temporary files.</summary>
    public string? Directory { get; init; }
}
