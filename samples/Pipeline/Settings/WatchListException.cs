namespace Pipeline.Settings;

/// <summary>The watch list cannot be used.</summary>
/// <param name="message">Where, why, and what to do.</param>
public sealed class WatchListException(string message) : Exception(message);
