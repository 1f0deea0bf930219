namespace TypedTap;

/// <summary>Which time limit ran out.</summary>
public enum TapTimeoutKind
{
    /// <summary>No connection to the service was established in time.</summary>
    Connect,

    /// <summary>The service did not begin its answer in time.</summary>
    Request,

    /// <summary>The service began its answer, and then sent nothing for too long.</summary>
    Stall,

    /// <summary>A job was not done in time. It goes on at the service, unless the message says otherwise.</summary>
    Job,
}
