using System.ComponentModel;
using TypedTap.Votable;

namespace TypedTap.Model;

/// <summary>Checks for generated row readers; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowGuard
{
    /// <summary>A value of a column that the snapshot calls not null.</summary>
    /// <exception cref="TapNullValueException">The service sent a null.</exception>
    public static T Required<T>(T? value, VoTableReader row, int ordinal)
        where T : struct => value ?? throw new TapNullValueException(row.Fields[ordinal].Name, row.RowsRead);

    /// <summary>A value of a column that the snapshot calls not null.</summary>
    /// <exception cref="TapNullValueException">The service sent a null.</exception>
    public static T Required<T>(T? value, VoTableReader row, int ordinal)
        where T : class => value ?? throw new TapNullValueException(row.Fields[ordinal].Name, row.RowsRead);

    /// <summary>A string of a column that the snapshot calls not null; VOTable can't tell an empty one from a null.</summary>
    public static string RequiredText(string? value) => value ?? "";
}
