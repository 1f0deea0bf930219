using TypedTap.Adql;

namespace TypedTap.Testing.Engine;

/// <summary>A query can't be run, for a reason that its author can understand: it becomes the text of QUERY_STATUS=ERROR.</summary>
/// <param name="message">What, where, why, and what to write instead.</param>
/// <param name="span">The place in the query, if one part is to blame.</param>
internal sealed class EngineException(string message, AdqlSpan? span = null) : Exception(message)
{
    public AdqlSpan? Span { get; } = span;
}
