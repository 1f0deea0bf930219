namespace TypedTap.Metadata;

/// <summary>Types of columns in words.</summary>
internal static class DriftTypes
{
    /// <summary>As published, with the type in C# where that is not plain: <c>char[36] xtype uuid (Guid)</c>.</summary>
    public static string Of(TapColumnInfo column)
    {
        var text = Published(column);
        var name = Short(TapType.Of(column).ClrName);
        return text == name ? text : $"{text} ({name})";
    }

    /// <summary>Whether columns have the same type in C#, null aside.</summary>
    public static bool AreSame(TapColumnInfo before, TapColumnInfo now)
    {
        var (one, other) = (TapType.Of(before), TapType.Of(now));
        return one.ClrName == other.ClrName && one.Kind == other.Kind && one.Element == other.Element;
    }

    private static string Published(TapColumnInfo column)
    {
        var text = string.IsNullOrWhiteSpace(column.Datatype) ? "blank" : column.Datatype;
        if (!string.IsNullOrEmpty(column.Arraysize))
            text += $"[{column.Arraysize}]";
        return string.IsNullOrEmpty(column.Xtype) ? text : $"{text} xtype {column.Xtype}";
    }

    private static string Short(string clrName)
    {
        var end = clrName.IndexOf('<');
        var head = end < 0 ? clrName : clrName.Substring(0, end);
        return clrName.Substring(head.LastIndexOfAny(['.', ':']) + 1);
    }
}
