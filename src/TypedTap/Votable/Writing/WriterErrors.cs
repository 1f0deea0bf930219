using System.Globalization;

namespace TypedTap.Votable.Writing;

/// <summary>Errors about a value that its column cannot hold, in one form: column, type, row, value, reason.</summary>
internal static class WriterErrors
{
    private const int MaxShown = 60;

    public static VoTableException Refused(WriterColumn column, long row, string value, string reason) => new(
        VoTableErrorKind.BadValue,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column.Field.Name}' ({column.Field.TypeText}), row {row}: {Cut(value)} cannot be written because {reason}."))
    {
        RowsRead = row - 1,
    };

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) => $"'{Cut(text)}'";

    private static string Cut(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
