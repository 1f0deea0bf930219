using System.Globalization;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>Cells of TAP_SCHEMA as text: services give the same column as text, number or truth value.</summary>
internal static class CellAsText
{
    public static string? Of(VoTableReader rows, int ordinal)
    {
        if (rows.IsNull(ordinal))
            return null;
        var field = rows.Fields[ordinal];
        var isSingle = string.IsNullOrEmpty(field.Arraysize) || field.Arraysize == "1";
        return field.Datatype switch
        {
            "boolean" when isSingle => rows.GetBoolean(ordinal) is { } truth ? (truth ? "1" : "0") : null,
            "unsignedByte" or "short" or "int" or "long" when isSingle => rows.GetInt64(ordinal)?.ToString(CultureInfo.InvariantCulture),
            "float" or "double" when isSingle => rows.GetDouble(ordinal)?.ToString("R", CultureInfo.InvariantCulture),
            _ => rows.GetString(ordinal),
        };
    }
}
