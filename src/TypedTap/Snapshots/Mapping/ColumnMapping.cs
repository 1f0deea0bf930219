using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots.Reading;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Mapping;

/// <summary>From a column as a service describes it to one of a snapshot.</summary>
internal static class ColumnMapping
{
    public static TapColumnInfo Map(VosiColumn column)
    {
        var type = column.DataType ?? new VosiDataType();
        var arraysize = Said(type.Arraysize);
        var concluded = arraysize is null ? FromSize(type) : null;
        return new TapColumnInfo
        {
            Name = column.Name,
            Datatype = type.Text.Trim(),
            Arraysize = arraysize ?? concluded,
            Xtype = Said(type.ExtendedType),
            Unit = Said(column.Unit),
            Ucd = Said(column.Ucd),
            Utype = Said(column.Utype),
            Description = Said(column.Description),
            Principal = column.IsPrincipal,
            Indexed = column.IsIndexed,
            Std = column.Std,
            Inferred = concluded is null ? column.Concluded : [InferredPart.Arraysize, .. column.Concluded],
            Extra = TableMapping.Extras(column.Extras),
        };
    }

    /// <summary>
    /// TAP 1.0 (section 2.6.3) has no arraysize: the size of a VARCHAR is the most characters, that of a CHAR their number. Of other
    /// types, it
    /// says nothing that the type does not.
    /// </summary>
    private static string? FromSize(VosiDataType type)
    {
        if (!int.TryParse(type.Size, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size == 0)
            return null;
        var length = size.ToString(CultureInfo.InvariantCulture);
        var name = type.Text.Trim().ToUpperInvariant();
        return (name.StartsWith("ADQL:", StringComparison.Ordinal) ? name["ADQL:".Length..] : name) switch
        {
            "VARCHAR" or "VARBINARY" => length + "*",
            "CHAR" or "BINARY" => length,
            _ => null,
        };
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
