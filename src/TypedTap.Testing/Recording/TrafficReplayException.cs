namespace TypedTap.Testing;

/// <summary>A request that a recording has no answer for. The message names the recorded request that is most like it, and what
/// differs.</summary>
/// <param name="message">What was asked, and what was recorded.</param>
public sealed class TrafficReplayException(string message) : InvalidOperationException(message);
