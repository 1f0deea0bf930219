namespace TypedTap.Adql;

/// <summary>A change of the text that mends a finding.</summary>
/// <param name="Span">What is replaced; of length 0 where text is put in.</param>
/// <param name="Text">The new text.</param>
public sealed record AdqlFix(AdqlSpan Span, string Text)
{
    /// <summary>The text after the change.</summary>
    /// <param name="text">
    /// The text that was parsed. Places of other findings in it no longer hold after the change: parse the new text for them.
    /// </param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="ArgumentException">The text ends before the place of the change: it is another one.</exception>
    public string Apply(string text)
    {
        AdqlGuard.NotNull(text, nameof(text));
        if (Span.Start < 0 || Span.Length < 0 || Span.Start > text.Length - Span.Length)
            throw new ArgumentException("The change lies outside the text, which is not the one that was parsed.", nameof(text));
        return text.Remove(Span.Start, Span.Length).Insert(Span.Start, Text);
    }
}
