namespace TypedTap.Metadata;

/// <summary>What a service limits (TAPRegExt 1.0 section 2.5). A member is null where it says nothing.</summary>
public sealed record TapLimits
{
    /// <summary>Rows of an answer without MAXREC.</summary>
    public long? OutputRowsDefault { get; init; }

    /// <summary>Rows of an answer whatever MAXREC asks for.</summary>
    public long? OutputRowsHard { get; init; }

    /// <summary>Bytes of an answer without MAXREC.</summary>
    public long? OutputBytesDefault { get; init; }

    /// <summary>Bytes of an answer at most.</summary>
    public long? OutputBytesHard { get; init; }

    /// <summary>Rows of an upload at most.</summary>
    public long? UploadRowsHard { get; init; }

    /// <summary>Bytes of an upload at most.</summary>
    public long? UploadBytesHard { get; init; }

    /// <summary>Seconds that a job runs unless it asks for more.</summary>
    public long? ExecutionSecondsDefault { get; init; }

    /// <summary>Seconds that a job runs at most.</summary>
    public long? ExecutionSecondsHard { get; init; }

    /// <summary>Seconds that a job is kept unless it asks for more.</summary>
    public long? RetentionSecondsDefault { get; init; }

    /// <summary>Seconds that a job is kept at most.</summary>
    public long? RetentionSecondsHard { get; init; }
}
