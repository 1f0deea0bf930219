using TypedTap.Adql;

namespace TypedTap.Testing.Engine;

/// <summary>A query can't be run, for a reason that its author can understand: it becomes the text of QUERY_STATUS=ERROR.</summary>
/// <param name="message">What, where, why, and what to write instead.</param>
/// <param name="span">The place in the query, if one part is to blame.</param>
/// <param name="innerException">What the platform said of it, if it was the platform that refused.</param>
internal sealed class EngineException(string message, AdqlSpan? span = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public AdqlSpan? Span { get; } = span;
}
