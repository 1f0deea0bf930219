namespace TypedTap.Vosi;

/// <summary>What a service limits (TAPRegExt 1.0, sections 2.6 and 2.7).</summary>
public enum VosiLimitKind
{
    /// <summary>How long jobs are kept, in seconds.</summary>
    RetentionPeriod,

    /// <summary>How long a query may run, in seconds.</summary>
    ExecutionDuration,

    /// <summary>How much a result may have, in rows or bytes.</summary>
    OutputLimit,

    /// <summary>How much an upload may have, in rows or bytes.</summary>
    UploadLimit,
}
