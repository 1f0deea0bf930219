namespace TypedTap.Testing;

/// <summary>
/// A request that the service refuses, for a reason that its author can understand. From an <see cref="EmbeddedTapServiceOptions.Answer"/>
/// or <see cref="EmbeddedTapServiceOptions.DataLink"/> function its text becomes that of QUERY_STATUS=ERROR, from an
/// <see cref="EmbeddedTapServiceOptions.Soda"/> function the body.
/// </summary>
/// <param name="message">What, where, why, and what to write instead.</param>
/// <param name="status">
/// The HTTP status; null for that of the profile (<see cref="EmbeddedProfile.ErrorStatus"/>), and 400 from DataLink and SODA.
/// </param>
public sealed class EmbeddedQueryException(string message, int? status = null) : Exception(message)
{
    /// <summary>The HTTP status; null for that of the profile, and 400 from DataLink and SODA.</summary>
    public int? Status { get; } = status;
}
