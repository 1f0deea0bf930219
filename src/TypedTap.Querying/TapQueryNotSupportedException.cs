namespace TypedTap;

/// <summary>
/// A query holds something that has no equivalent in ADQL, or none that means the same. Thrown before anything is
/// sent; the message reads "X is not supported in Y because Z; do W".
/// </summary>
public sealed class TapQueryNotSupportedException : NotSupportedException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="construct">What can't be translated, as the user wrote it.</param>
    /// <param name="place">The operator or clause that it stands in.</param>
    /// <param name="reason">Why it can't be translated.</param>
    /// <param name="cure">What to write instead.</param>
    public TapQueryNotSupportedException(string construct, string place, string reason, string cure)
        : base($"{construct} is not supported in {place} because {reason}; {cure}.")
    {
        Construct = construct;
        Place = place;
        Reason = reason;
        Cure = cure;
    }

    /// <summary>What can't be translated.</summary>
    public string Construct { get; }

    /// <summary>The operator or clause that it stands in.</summary>
    public string Place { get; }

    /// <summary>Why it can't be translated.</summary>
    public string Reason { get; }

    /// <summary>What to write instead.</summary>
    public string Cure { get; }
}
