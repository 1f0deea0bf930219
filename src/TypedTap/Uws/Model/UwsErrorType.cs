namespace TypedTap.Uws;

/// <summary>Whether trying again may help (UWS 1.1, section 2.1.8).</summary>
public enum UwsErrorType
{
    /// <summary>The service does not say.</summary>
    Unspecified,

    /// <summary>The same job may succeed another time.</summary>
    Transient,

    /// <summary>The job cannot succeed as it is.</summary>
    Fatal,
}
