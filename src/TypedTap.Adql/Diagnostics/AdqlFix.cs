namespace TypedTap.Adql;

/// <summary>A change of the text that mends a finding.</summary>
/// <param name="Span">What is replaced; of length 0 where text is put in.</param>
/// <param name="Text">The new text.</param>
public sealed record AdqlFix(AdqlSpan Span, string Text);
