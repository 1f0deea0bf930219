using TypedTap.Testing.Engine;

namespace TypedTap.Testing.Formats;

/// <summary>A form in which answers are written.</summary>
internal abstract class ResultFormat
{
    /// <summary>The media type of the answer.</summary>
    public abstract string ContentType { get; }

    /// <summary>Writes an answer.</summary>
    /// <param name="result">The rows.</param>
    /// <param name="header">What is said beside them.</param>
    /// <param name="stream">Where the answer goes; left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public abstract Task WriteAsync(EngineResult result, ResultHeader header, Stream stream, CancellationToken cancellationToken);
}
