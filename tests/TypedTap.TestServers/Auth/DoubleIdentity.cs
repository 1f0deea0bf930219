namespace TypedTap.TestServers;

/// <summary>Who a request comes from; a null user is anonymous.</summary>
internal sealed record DoubleIdentity(string? User, string? Refusal = null)
{
    public static DoubleIdentity Nobody { get; } = new((string?)null);

    public static DoubleIdentity Refused(string why) => new(null, why);
}
