namespace TypedTap.Benchmarks.SideBySide;

/// <summary>A parser is not on this machine, or does not run; the message says what is missing.</summary>
internal sealed class PeerMissingException(string message, Exception? inner = null) : Exception(message, inner);
