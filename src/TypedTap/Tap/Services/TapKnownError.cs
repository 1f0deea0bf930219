namespace TypedTap.Tap;

/// <summary>An error that a service is known for.</summary>
/// <param name="Status">The HTTP status it comes with; null for any.</param>
/// <param name="Words">Words of the service's message, in any case.</param>
/// <param name="Advice">What its user should know, and do.</param>
public sealed record TapKnownError(int? Status, string Words, string Advice)
{
    internal bool Matches(int status, string words) =>
        (Status is null || Status == status) && words.Contains(Words, StringComparison.OrdinalIgnoreCase);
}
