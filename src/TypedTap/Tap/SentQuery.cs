using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>What was asked, for the one who judges the answer.</summary>
/// <param name="Adql">The query.</param>
/// <param name="MaxRec">The MAXREC that was sent.</param>
/// <param name="AllowTruncation">Whether an answer that was cut off is welcome.</param>
internal sealed record SentQuery(string Adql, long? MaxRec, bool AllowTruncation)
{
    /// <summary>How its answer is read.</summary>
    public VoTableReaderOptions? Votable { get; init; }
}
