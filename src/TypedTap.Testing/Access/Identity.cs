namespace TypedTap.Testing;

/// <summary>Who a request comes from; a null user is anonymous.</summary>
internal sealed record Identity(string? User, string? Refusal = null)
{
    public static Identity Nobody { get; } = new((string?)null);

    public static Identity Refused(string why) => new(null, why);
}
