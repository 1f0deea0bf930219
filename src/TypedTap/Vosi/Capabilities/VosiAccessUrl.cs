namespace TypedTap.Vosi;

/// <summary>An access URL of an interface (VOResource 1.1, section 3.2).</summary>
/// <param name="Text">The URL as published, white space round it removed. It comes from the document: check it before use.</param>
/// <param name="Use">
/// What it is: <c>full</c>, <c>base</c> (parameters are appended), <c>dir</c> (a file name is appended); null when not said.
/// </param>
public sealed record VosiAccessUrl(string Text, string? Use)
{
    /// <summary>The URL; null when the text is no absolute http or https URL.</summary>
    public Uri? Url => HttpUrl.Of(Text);
}
