namespace TypedTap.Testing;

/// <summary>
/// A query that the service refuses, for a reason that its author can understand: its text becomes that of QUERY_STATUS=ERROR. Thrown by <see cref="EmbeddedTapServiceOptions.Answer"/>
/// functions.
/// </summary>
/// <param name="message">What, where, why, and what to write instead.</param>
/// <param name="status">The HTTP status; null for that of the profile (<see cref="EmbeddedProfile.ErrorStatus"/>).</param>
public sealed class EmbeddedQueryException(string message, int? status = null) : Exception(message)
{
    /// <summary>The HTTP status; null for that of the profile.</summary>
    public int? Status { get; } = status;
}
