using System.Globalization;
using System.Text;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable;

namespace TypedTap.Testing.Formats;

/// <summary>The columns of a result as FIELDs.</summary>
internal static class ResultFields
{
    /// <summary>A column whose values are known, so that sizes and null values fit them.</summary>
    public static VoTableField Of(EngineColumn column, ColumnValues values, VoTableSerialization serialization, string? id)
    {
        var type = column.Type;
        return new VoTableField
        {
            Name = column.Name,
            Id = id,
            Datatype = type.Datatype,
            Arraysize = Arraysize(type, values),
            Xtype = type.Xtype,
            Unit = column.Unit,
            Ucd = column.Ucd,
            Utype = column.Utype,
            Description = column.Description,
            Values = serialization == VoTableSerialization.Binary && type.Kind == EngineKind.Integer && NullOf(type, values) is { } absent
                ? new VoTableValues { Null = absent.ToString(CultureInfo.InvariantCulture) }
                : null,
        };
    }

    private static string? Arraysize(EngineType type, ColumnValues values) => type.Kind switch
    {
        EngineKind.Null or EngineKind.Timestamp => "*",
        EngineKind.Text => IsOfLength(type.Arraysize, type, values) ? type.Arraysize : "*",
        EngineKind.Array when type.Datatype is "char" or "unicodeChar" =>
            string.Create(CultureInfo.InvariantCulture, $"{Width(type, values)}x*"),
        EngineKind.Array when type.Arraysize is null && type.Datatype is "floatComplex" or "doubleComplex" => null,
        EngineKind.Array => type.Arraysize ?? "*",
        _ => type.Arraysize,
    };

    // A uuid has 36 characters, and a column of a snapshot what that says; values may be others all the same.
    private static bool IsOfLength(string? arraysize, EngineType type, ColumnValues values)
    {
        var isLimit = arraysize is [.., '*'];
        if (!int.TryParse(arraysize?.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || values is not ColumnValues<string> texts)
        {
            return false;
        }

        for (var row = 0; row < texts.Count; row++)
        {
            if (!texts.TryGet(row, out var text))
                continue;
            var size = Size(text, type);
            if (isLimit ? size > length : size != length)
                return false;
        }

        return true;
    }

    private static int Size(string text, EngineType type) =>
        type.Datatype == "unicodeChar" ? text.Length : Encoding.UTF8.GetByteCount(text);

    // The strings of an array are padded to one width, the longest's.
    private static int Width(EngineType type, ColumnValues values)
    {
        var width = 1;
        var arrays = (ColumnValues<Array>)values;
        for (var row = 0; row < arrays.Count; row++)
        {
            if (!arrays.TryGet(row, out var array))
                continue;
            foreach (var text in (string[])array)
                width = Math.Max(width, Size(text, type));
        }

        return width;
    }

    /// <summary>A number that no row has, if one is NULL: BINARY has no other way to say it. Null where no row is NULL.</summary>
    private static long? NullOf(EngineType type, ColumnValues values)
    {
        var integers = (ColumnValues<long>)values;
        var present = new HashSet<long>();
        var hasNull = false;
        for (var row = 0; row < integers.Count; row++)
        {
            if (integers.TryGet(row, out var value))
                present.Add(value);
            else
                hasNull = true;
        }

        if (!hasNull)
            return null;
        var (low, high) = type.Datatype switch
        {
            "unsignedByte" => (byte.MinValue, byte.MaxValue),
            "short" => (short.MinValue, short.MaxValue),
            "int" => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        for (var candidate = low; ; candidate++)
        {
            if (!present.Contains(candidate))
                return candidate;
            if (candidate == high)
                return null;
        }
    }
}
