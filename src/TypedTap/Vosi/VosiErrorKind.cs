namespace TypedTap.Vosi;

/// <summary>Why a document of VOSI or DALI could not be read.</summary>
public enum VosiErrorKind
{
    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It is not well-formed XML, or ends in the middle.</summary>
    NotWellFormed,

    /// <summary>It is a document of another kind: an error page, a login form, another resource of the service.</summary>
    OtherDocument,

    /// <summary>It exceeds a bound of <see cref="VosiReaderOptions"/>.</summary>
    LimitExceeded,

    /// <summary>What was asked for is not in it.</summary>
    NotFound,
}
