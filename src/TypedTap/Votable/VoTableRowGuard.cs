using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace TypedTap.Votable;

/// <summary>What generated row readers do about nulls in properties that cannot be null; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VoTableRowGuard
{
    /// <summary>A value that must be there.</summary>
    /// <exception cref="VoTableException">It is null.</exception>
    public static T Required<T>(T? value, VoTableReader reader, int ordinal)
        where T : struct => value ?? throw Missing(reader, ordinal);

    /// <summary>A value that must be there.</summary>
    /// <exception cref="VoTableException">It is null.</exception>
    public static T Required<T>(T? value, VoTableReader reader, int ordinal)
        where T : class => value ?? throw Missing(reader, ordinal);

    /// <summary>A float; NaN for a null, as VOTable has it.</summary>
    public static float Number(float? value) => value ?? float.NaN;

    /// <summary>A double; NaN for a null, as VOTable has it.</summary>
    public static double Number(double? value) => value ?? double.NaN;

    /// <summary>A complex number; NaN for a null, as VOTable has it.</summary>
    public static Complex Number(Complex? value) => value ?? new Complex(double.NaN, double.NaN);

    /// <summary>A string; empty for a null: VOTable can't always tell them apart.</summary>
    public static string Text(string? value) => value ?? "";

    /// <summary>An array; empty for a null: VOTable can't always tell them apart.</summary>
    public static T[] Elements<T>(T[]? values) => values ?? [];

    private static VoTableException Missing(VoTableReader reader, int ordinal) => new(
        VoTableErrorKind.BadValue,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{reader.Fields[ordinal].Name}' is null in row {reader.RowsRead}, but its property cannot be null; declare the property with a question mark."))
    {
        RowsRead = reader.RowsRead,
    };
}
