namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>A reader went on asking long after it should have stopped.</summary>
internal sealed class StepLimitException(string message) : Exception(message);
