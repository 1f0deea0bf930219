using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows whose column begins with, ends with or contains a text, character by character.</summary>
public sealed record RowTextFilter(int Ordinal, TextMatchKind Kind, string Text) : RowFilter
{
    /// <summary>Whether a column's value passes; null does not.</summary>
    public bool Accepts(string? value) => value is not null && Kind switch
    {
        TextMatchKind.StartsWith => value.StartsWith(Text, StringComparison.Ordinal),
        TextMatchKind.EndsWith => value.EndsWith(Text, StringComparison.Ordinal),
        _ => value.IndexOf(Text, StringComparison.Ordinal) >= 0,
    };
}
