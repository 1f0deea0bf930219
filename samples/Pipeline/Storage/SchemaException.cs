namespace Pipeline.Storage;

/// <summary>The schema is not for this program, or not now.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class SchemaException(string message) : Exception(message);
