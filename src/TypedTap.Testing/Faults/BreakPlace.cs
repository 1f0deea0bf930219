namespace TypedTap.Testing;

/// <summary>How far an exchange gets before it breaks.</summary>
public enum BreakPlace
{
    /// <summary>The head of the request has been read (a rule wants to see it), its body has not.</summary>
    BeforeRequestBody,

    /// <summary>The request has been read, and not been sent on.</summary>
    BeforeForwarding,

    /// <summary>The upstream has answered; nothing of the answer is sent.</summary>
    BeforeAnswer,

    /// <summary>Within the status line.</summary>
    InStatusLine,

    /// <summary>Within the header fields.</summary>
    InHeaders,

    /// <summary>Within the body. An answer without a body breaks within its header fields.</summary>
    InBody,

    /// <summary>After a whole body in chunks, before the empty chunk that would prove it.</summary>
    BeforeLastChunk,
}
