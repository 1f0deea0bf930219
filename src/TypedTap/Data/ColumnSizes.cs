using System.Globalization;
using System.Runtime.InteropServices;
using TypedTap.Metadata;

namespace TypedTap.Data;

/// <summary>The sizes that ADO.NET asks for; null where a VOTable says nothing of the kind.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnSizes(int? Size, int? Precision, int? Scale, bool IsLong)
{
    public static ColumnSizes Of(TapType type, string? arraysize) => type.Kind switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => new(1, null, null, false),
        TapTypeKind.UnsignedByte => new(1, 3, 0, false),
        TapTypeKind.Short => new(2, 5, 0, false),
        TapTypeKind.Int => new(4, 10, 0, false),
        TapTypeKind.Long => new(8, 19, 0, false),
        TapTypeKind.Float => new(4, 7, null, false),
        TapTypeKind.Double => new(8, 15, null, false),
        TapTypeKind.FloatComplex => new(8, null, null, false),
        TapTypeKind.DoubleComplex => new(16, null, null, false),
        TapTypeKind.Timestamp => new(8, null, null, false),
        TapTypeKind.Guid => new(16, null, null, false),
        TapTypeKind.String => Bounded(arraysize),
        TapTypeKind.Array when type.Element == TapTypeKind.UnsignedByte => Bounded(arraysize),
        _ => default,
    };

    /// <summary>So many characters or bytes at most: <c>5</c> and <c>5*</c> alike; a <c>*</c> alone has no bound.</summary>
    private static ColumnSizes Bounded(string? arraysize)
    {
        var text = arraysize.AsSpan().Trim();
        if (text.IsEmpty)
            return new(1, null, null, false);
        return int.TryParse(text.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new(length, null, null, false)
            : new(null, null, null, true);
    }
}
