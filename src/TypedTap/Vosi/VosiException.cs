using TypedTap.Http;

namespace TypedTap.Vosi;

/// <summary>
/// A document about a service could not be read. The message names the place, the reason and, where there is one, the cure.
/// </summary>
public sealed class VosiException : TapException
{
    internal VosiException(VosiErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What sort of error this is.</summary>
    public VosiErrorKind Kind { get; }

    /// <summary>The local name of the document's element; null when the reader did not get that far.</summary>
    public string? RootElement { get; internal init; }

    /// <summary>The line of the document, counted from 1, where the reader stood; null when not known.</summary>
    public int? Line { get; internal init; }

    /// <summary>The character in that line, counted from 1; null when not known.</summary>
    public int? Column { get; internal init; }

    /// <summary>Where the document came from, without secrets; null when that was a stream.</summary>
    public Uri? Url { get; internal init; }

    /// <summary>The beginning of a document of another kind in readable form, if it came from a service.</summary>
    public string? Excerpt { get; internal init; }

    /// <summary>The same, about a document that came from a URL.</summary>
    internal VosiException At(Uri url, string excerpt)
    {
        var shown = Kind is VosiErrorKind.OtherDocument or VosiErrorKind.NotWellFormed ? excerpt : "";
        return new VosiException(Kind, $"{SafeUrl.Print(url)}: {Message}" + (shown.Length == 0 ? "" : $" It begins: {shown}"), this)
        {
            RootElement = RootElement,
            Line = Line,
            Column = Column,
            Url = SafeUrl.Redact(url),
            Excerpt = shown.Length == 0 ? null : shown,
        };
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Document;
}
