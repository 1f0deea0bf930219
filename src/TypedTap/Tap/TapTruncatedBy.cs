namespace TypedTap.Tap;

/// <summary>Whose limit cut an answer off.</summary>
public enum TapTruncatedBy
{
    /// <summary>Nobody knows: the document does not say, and what was asked for is not known.</summary>
    Unknown,

    /// <summary>The MAXREC that was sent: as many rows came (TAP 1.1 §2.7.4).</summary>
    MaxRec,

    /// <summary>A limit of the service's own: no MAXREC was sent, or fewer rows came than it allows.</summary>
    Service,
}
