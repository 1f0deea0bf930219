using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// What people know of a column's values (<see cref="TapColumnInfo.NullValues"/>, <see cref="TapColumnInfo.IsBoolean"/>,
/// <see cref="TapColumnInfo.ListSeparator"/>) in terms of C#. <see cref="TapType.Of(TapColumnInfo)"/> stays what the database has;
/// this is what the property is.
/// </summary>
public static class TapTypeConventions
{
    /// <summary>
    /// The type of a column's property: <c>bool</c> for an integer that is a truth value, <c>string[]</c> for a list kept as text.
    /// </summary>
    public static TapType PropertyTypeOf(TapColumnInfo column) =>
        IsTruth(column) ? TapType.Of("boolean", null, null)
        : IsList(column) ? TapType.Of("char", "*x*", null)
        : TapType.Of(column);

    /// <summary>True for a column that is never null, in the database or by convention.</summary>
    public static bool IsRequired(TapColumnInfo column) => column.Nullable == false && NullValuesOf(column).Count == 0;

    /// <summary>
    /// True for an integer column that is a <c>bool</c> in C#. For a column that is no single integer the convention says nothing.
    /// </summary>
    public static bool IsTruth(TapColumnInfo column) => column.IsBoolean && IsInteger(TapType.Of(column).Kind);

    /// <summary>True for a text column that is a list in C#.</summary>
    public static bool IsList(TapColumnInfo column) =>
        !string.IsNullOrEmpty(column.ListSeparator) && TapType.Of(column).Kind == TapTypeKind.String;

    /// <summary>
    /// The values that mean "no value", as the column's C# type has them (a <see cref="float"/> for a column of single precision), without
    /// those that are no values of it.
    /// </summary>
    public static ValueList<object> NullValuesOf(TapColumnInfo column)
    {
        if (column.NullValues.Count == 0)
            return ValueList<object>.Empty;
        var kind = TapType.Of(column).Kind;
        return column.NullValues.Select(text => NullValueRule.Parse(text, kind)).OfType<object>().Distinct().ToValueList();
    }

    internal static bool IsInteger(TapTypeKind kind) =>
        kind is TapTypeKind.UnsignedByte or TapTypeKind.Short or TapTypeKind.Int or TapTypeKind.Long;
}
