namespace TypedTap.Vosi;

/// <summary>Another URL of the same interface (VOResource 1.1, section 3.2).</summary>
/// <param name="Text">The URL as published. It comes from the document: check it before use.</param>
/// <param name="Title">What people call the mirror, or null.</param>
public sealed record VosiMirrorUrl(string Text, string? Title)
{
    /// <summary>The URL; null when the text is no absolute http or https URL.</summary>
    public Uri? Url => HttpUrl.Of(Text);
}
