using System.Globalization;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable.Support;

/// <summary>Reads a cell with the getter of its type and shows the value exactly.</summary>
internal static class TypedCell
{
    public static string? Text(VoTableReader row, int ordinal)
    {
        var field = row.Fields[ordinal];
        object? value = (field.Xtype, field.Datatype, IsArray(field)) switch
        {
            ("timestamp", _, _) => row.GetTimestamp(ordinal)?.ToString("O", CultureInfo.InvariantCulture),
            ("uuid", _, _) => row.GetGuid(ordinal),
            ("interval", _, _) => row.GetInterval(ordinal),
            ("point", _, _) => row.GetPoint(ordinal),
            ("circle", _, _) => row.GetCircle(ordinal),
            ("polygon", _, _) => row.GetPolygon(ordinal),
            ("adql:REGION", _, _) => row.GetRegion(ordinal) is { } region ? $"{region} = {region.Shape?.ToDali()}" : null,
            (_, "boolean", false) => row.GetBoolean(ordinal),
            (_, "unsignedByte", false) => row.GetByte(ordinal),
            (_, "short", false) => row.GetInt16(ordinal),
            (_, "int", false) => row.GetInt32(ordinal),
            (_, "long", false) => row.GetInt64(ordinal),
            (_, "float", false) => row.GetSingle(ordinal),
            (_, "double", false) => row.GetDouble(ordinal),
            (_, "unsignedByte", true) => Join(row.GetByteArray(ordinal)),
            (_, "int", true) => Join(row.GetInt32Array(ordinal)),
            (_, "float", true) => Join(row.GetSingleArray(ordinal)),
            (_, "double", true) => Join(row.GetDoubleArray(ordinal)),
            (_, "char" or "unicodeChar", _) => row.GetString(ordinal),
            _ => throw new InvalidOperationException(field.TypeText),
        };
        if (row.IsNull(ordinal) && value is not null)
            throw new InvalidOperationException($"{field.Name} is null, but read as '{value}'.");
        return value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    private static bool IsArray(VoTableField field) => field.Arraysize is not null and not "1";

    private static string? Join<T>(T[]? values) =>
        values is null ? null : string.Join(' ', values.Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}
