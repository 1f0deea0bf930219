namespace TypedTap.Uws;

/// <summary>What is particular about a kind of job service, as data.</summary>
public sealed record UwsTraits
{
    /// <summary>A service of which nothing is known.</summary>
    public static UwsTraits Standard { get; } = new();

    /// <summary>Whether it holds requests with WAIT. Null: as the version of its documents says.</summary>
    public bool? LongPoll { get; init; }

    /// <summary>How long it holds them at most; CADC clamps to 60 seconds. Null: as long as it is asked to.</summary>
    public TimeSpan? LongestWait { get; init; }

    /// <summary>
    /// Whether execution durations and destruction times can only be shortened: longer ones need not be asked for (CADC).
    /// </summary>
    public bool LimitsOnlyShrink { get; init; }

    /// <summary>Whether jobs are deleted by POST with ACTION=DELETE instead of DELETE (UWS 1.1, section 2.2.3.2 has both).</summary>
    public bool DeleteByAction { get; init; }

    /// <summary>Whether jobs are listed for users who are logged in only (CADC).</summary>
    public bool ListNeedsLogin { get; init; }
}
