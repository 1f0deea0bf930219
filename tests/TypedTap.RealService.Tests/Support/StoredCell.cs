using TypedTap.Metadata;
using TypedTap.Votable;

namespace TypedTap.RealService.Tests.Support;

/// <summary>What a cell of a VOTable must be when it comes back from PostgreSQL, read without any data reader.</summary>
internal static class StoredCell
{
    /// <summary>Null for null.</summary>
    public static object? Of(VoTableReader row, int ordinal)
    {
        var field = row.Fields[ordinal];
        var type = TapType.Of(field.Datatype, field.Arraysize, field.Xtype);
        return type.ClrName switch
        {
            "bool" => row.GetBoolean(ordinal),
            "short" => row.GetInt16(ordinal),
            "int" => row.GetInt32(ordinal),
            "long" => row.GetInt64(ordinal),
            "float" => row.GetSingle(ordinal),
            "double" => row.GetDouble(ordinal),
            "string" => row.GetString(ordinal),
            "global::System.DateTime" => Microseconds(row.GetTimestamp(ordinal)),
            "global::System.Guid" => row.GetGuid(ordinal),
            "byte[]" => row.GetByteArray(ordinal),
            "int[]" => row.GetInt32Array(ordinal),
            "float[]" => row.GetSingleArray(ordinal),
            "double[]" => row.GetDoubleArray(ordinal),
            "global::TypedTap.Sky.SkyPoint" => row.GetPoint(ordinal) is { } point ? new[] { point.Ra, point.Dec } : null,
            "global::TypedTap.Sky.SkyCircle" =>
                row.GetCircle(ordinal) is { } circle ? new[] { circle.Center.Ra, circle.Center.Dec, circle.Radius.InDegrees } : null,
            "global::TypedTap.Sky.SkyPolygon" =>
                row.GetPolygon(ordinal)?.Vertices.SelectMany(vertex => new[] { vertex.Ra, vertex.Dec }).ToArray(),
            "global::TypedTap.Sky.SkyRegion" => row.GetRegion(ordinal)?.Text,
            "global::TypedTap.Sky.Interval<double>" =>
                row.GetInterval(ordinal) is { } interval ? new[] { interval.Lower, interval.Upper } : null,
            "global::TypedTap.Sky.Interval<double>[]" =>
                row.GetIntervalArray(ordinal)?.SelectMany(interval => new[] { interval.Lower, interval.Upper }).ToArray(),
            var other => throw new InvalidOperationException($"Column '{field.Name}' is {other}, which this comparison does not know."),
        };
    }

    /// <summary>PostgreSQL keeps no more.</summary>
    private static DateTime? Microseconds(DateTime? time) =>
        time is { } value ? value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond)) : null;
}
