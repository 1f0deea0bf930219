namespace TypedTap.Eso;

/// <summary>What is to be known of a cascade before it is used.</summary>
public enum CascadeWarningKind
{
    /// <summary>Calibrations are missing, or the service does not say that none are.</summary>
    Incomplete,

    /// <summary>Another mode was executed than was asked for: raw calibrations in place of processed ones.</summary>
    OtherMode,

    /// <summary>ESO has not checked it, or does not say so; a later answer may be another one.</summary>
    NotCertified,

    /// <summary>The service has more rows than it gave (OVERFLOW).</summary>
    Truncated,

    /// <summary>There are files that the service has no link to.</summary>
    Faults,
}
