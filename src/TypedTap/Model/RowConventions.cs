using System.ComponentModel;
using TypedTap.Votable;

namespace TypedTap.Model;

/// <summary>Conventions of columns for generated readers and writers of rows; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowConventions
{
    /// <summary>A value, or null if it is the one that means "no value".</summary>
    public static T? Without<T>(T? value, T absent)
        where T : struct => value is { } present && EqualityComparer<T>.Default.Equals(present, absent) ? null : value;

    /// <summary>A text, or null if it is the one that means "no value".</summary>
    public static string? Without(string? value, string absent) => string.Equals(value, absent, StringComparison.Ordinal) ? null : value;

    /// <summary>An integer that holds 0 for false and 1 for true.</summary>
    /// <exception cref="TapConventionException">It is another number.</exception>
    public static bool? Truth(long? value, VoTableReader row, int ordinal)
    {
        return value switch
        {
            null => null,
            0 => false,
            1 => true,
            { } other =>
                throw new TapConventionException(
                    (row ?? throw new ArgumentNullException(nameof(row))).Fields[ordinal].Name, row.RowsRead, other),
        };
    }

    /// <summary>A truth value as an integer.</summary>
    public static long? Number(bool? value) => value is { } truth ? truth ? 1 : 0 : null;

    /// <summary>
    /// The items of a list that is kept as text. Separators at the ends, as in <c>/I/Q/</c>, and several in a row have no item between
    /// them.
    /// </summary>
    public static string[]? Items(string? text, string separator) => text?.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A list as the text that it is kept as.</summary>
    /// <exception cref="ArgumentException">
    /// An item is null or empty, or has the separator in it, so that the text would be another list.
    /// </exception>
    public static string? Text(string[]? items, string separator)
    {
        if (items is null)
            return null;
        foreach (var item in items)
        {
            if (string.IsNullOrEmpty(item))
                throw new ArgumentException("An item is null or empty, which a list that is kept as text cannot hold.", nameof(items));
            if (item.Contains(separator, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"The item '{item}' has the separator '{separator}' in it, so that it would be several.", nameof(items));
            }
        }

        return string.Join(separator, items);
    }
}
