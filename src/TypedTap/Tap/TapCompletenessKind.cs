namespace TypedTap.Tap;

/// <summary>What is known about the rows that are missing from an answer.</summary>
public enum TapCompletenessKind
{
    /// <summary>The answer has not been read to its end, so nobody knows yet.</summary>
    Unknown,

    /// <summary>The service finished its answer without a word about rows left out: these are all.</summary>
    Complete,

    /// <summary>The service left rows out (<c>QUERY_STATUS</c> is <c>OVERFLOW</c>, DALI 1.1 §4.4.1).</summary>
    Truncated,

    /// <summary>Reading failed: the service reported an error, or the answer broke off, was damaged or was given up.</summary>
    FailedAfter,

    /// <summary>The answer came to its end, but does not say whether its rows are all.</summary>
    Unproven,
}
