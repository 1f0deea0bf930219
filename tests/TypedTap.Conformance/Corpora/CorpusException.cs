namespace TypedTap.Conformance.Corpora;

/// <summary>A corpus cannot be used. The message names the file, the line where there is one, and what to do.</summary>
internal sealed class CorpusException(string message, Exception? inner = null) : Exception(message, inner);
