namespace TypedTap.Testing;

/// <summary>The family that a fault belongs to.</summary>
public enum FaultKind
{
    /// <summary>The connection is closed in an orderly way, too early.</summary>
    Close,

    /// <summary>The connection is reset (RST).</summary>
    Reset,

    /// <summary>Nothing more comes, and the connection stays open. Only a time limit of the client's ends this.</summary>
    Stall,

    /// <summary>The body is shorter than it says it is, and the connection is closed.</summary>
    Truncation,

    /// <summary>The header fields contradict the body or each other.</summary>
    Framing,

    /// <summary>An error status of a server or of a machine before it.</summary>
    Status,

    /// <summary>401 or 403, with what it takes to be let in.</summary>
    Challenge,

    /// <summary>A redirect.</summary>
    Redirect,

    /// <summary>A 200 that is not the answer, or not labelled as one.</summary>
    Document,

    /// <summary>The answer comes in small pieces.</summary>
    Slow,

    /// <summary>The service truncates, and says so.</summary>
    Overflow,

    /// <summary>The login is over.</summary>
    Expiry,
}
