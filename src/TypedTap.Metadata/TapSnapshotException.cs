namespace TypedTap.Metadata;

/// <summary>
/// A snapshot, or a file of overrides, is not what it should be. The message names the thing, the place, the reason and the cure.
/// </summary>
public sealed class TapSnapshotException : FormatException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong, where, why, and what to do.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column in UTF-16 units, counted from 1.</param>
    /// <param name="path">The JSON path of the offending value, or null if the text could not be read that far.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapSnapshotException(string message, int line, int column, string? path = null, Exception? innerException = null)
        : base($"{message} (line {line}, column {column})", innerException)
    {
        Reason = message;
        Line = line;
        Column = column;
        Path = path;
    }

    /// <summary>The message without the line and column.</summary>
    public string Reason { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, counted from 1.</summary>
    public int Column { get; }

    /// <summary>The JSON path, such as <c>$.schemas[0].tables[2].name</c>; null if the text could not be read that far.</summary>
    public string? Path { get; }
}
