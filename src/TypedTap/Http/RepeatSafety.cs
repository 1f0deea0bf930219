namespace TypedTap.Http;

/// <summary>What it would do to send a request a second time.</summary>
internal enum RepeatSafety
{
    /// <summary>
    /// Perhaps something twice: it is repeated only when it was surely not carried out (no connection was made, or the service
    /// answered 429 or 503).
    /// </summary>
    MayChangeTwice,

    /// <summary>Nothing: it may be repeated after any failure before its answer was used.</summary>
    ChangesNothing,
}
