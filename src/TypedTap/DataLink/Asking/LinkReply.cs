namespace TypedTap.DataLink.Asking;

/// <summary>What came of a question: a document, or a failure.</summary>
/// <param name="Question">The question.</param>
/// <param name="ByGet">Whether it was asked by GET.</param>
/// <param name="Document">The document.</param>
/// <param name="Failure">The failure.</param>
internal sealed record LinkReply(LinkQuestion Question, bool ByGet, DataLinkDocument? Document, TapException? Failure);
