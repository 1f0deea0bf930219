namespace Pipeline.Storage;

/// <summary>The round is no longer this program's.</summary>
public sealed class RoundLostException()
    : Exception("Another program has ended or replaced this round meanwhile. Give each pipeline a schema of its own (Schema).");
