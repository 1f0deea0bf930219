namespace TypedTap.Testing;

/// <summary>How a Retry-After header is written (RFC 9110 §10.2.3).</summary>
public enum RetryAfterForm
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>As a number of seconds.</summary>
    Seconds,

    /// <summary>As an HTTP-date, counted from the proxy's clock.</summary>
    Date,
}
