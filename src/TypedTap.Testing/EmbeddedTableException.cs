namespace TypedTap.Testing;

/// <summary>Rows can't become a table of an <see cref="EmbeddedDatabase"/>. The message names the table, the column, the place and what to
/// do.</summary>
public sealed class EmbeddedTableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What, where, why, and what to do instead.</param>
    /// <param name="innerException">What was thrown underneath, or null.</param>
    public EmbeddedTableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
