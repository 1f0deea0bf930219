using System.Runtime.InteropServices;

namespace TypedTap.Adql;

/// <summary>A token: a stretch of the text and what it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AdqlToken(
    AdqlTokenKind Kind, int Start, int Length, AdqlKeyword Keyword = AdqlKeyword.None, bool Reserved = false)
{
    public int End => Start + Length;

    public AdqlSpan Span => new(Start, Length);
}
