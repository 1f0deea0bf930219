namespace TypedTap.Vosi;

/// <summary>Something that a page of examples says in RDFa.</summary>
/// <param name="Name">The term without its vocabulary: <c>name</c>, <c>query</c>, <c>table</c>, <c>dl-id</c>.</param>
/// <param name="Text">The text, with its line breaks, white space round it removed.</param>
/// <param name="Link">What its <c>href</c>, <c>src</c> or <c>resource</c> attribute says, as written; null when there is none.</param>
public sealed record DaliProperty(string Name, string Text, string? Link);
