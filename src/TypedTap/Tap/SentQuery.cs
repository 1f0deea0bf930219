using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>What was asked, for the one who judges the answer.</summary>
/// <param name="Adql">The query; null when the answer is not one to a query.</param>
/// <param name="MaxRec">The MAXREC that was sent.</param>
/// <param name="AllowTruncation">Whether an answer that was cut off is welcome.</param>
internal sealed record SentQuery(string? Adql, long? MaxRec, bool AllowTruncation)
{
    /// <summary>How its answer is read.</summary>
    public VoTableReaderOptions? Votable { get; init; }

    /// <summary>What is particular about the service that was asked.</summary>
    public TapServiceTraits Traits { get; init; } = TapServiceTraits.Standard;

    /// <summary>Whether nobody here knows what was asked: the job is somebody else's, and its service does not tell.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>
    /// What is asked beside queries: about a job, or about the service itself. Advice about queries does not apply to it.
    /// </summary>
    public static SentQuery None { get; } = new(null, null, AllowTruncation: false);
}
