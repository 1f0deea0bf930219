namespace TypedTap.Testing;

/// <summary>
/// A service beside the TAP service of an <see cref="EmbeddedTapService"/>: what an archive has at paths of its own
/// (<see cref="EmbeddedTapServiceOptions.Endpoints"/>).
/// </summary>
/// <param name="request">The request.</param>
/// <returns>The answer; null where the request is not for it.</returns>
public delegate EmbeddedReply? EmbeddedEndpoint(EmbeddedRequest request);
