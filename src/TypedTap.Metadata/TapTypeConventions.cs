using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// What people know of a column's values (<see cref="TapColumnInfo.NullValues"/>, <see cref="TapColumnInfo.IsBoolean"/>,
/// <see cref="TapColumnInfo.ListSeparator"/>) in terms of C#. <see cref="TapType.Of(TapColumnInfo)"/> stays what the database has;
/// this is what the property is.
/// </summary>
public static class TapTypeConventions
{
    /// <summary>The type of a column's property: <c>bool</c> for an integer that is a truth value, <c>string[]</c> for a list kept as text.</summary>
    public static TapType PropertyTypeOf(TapColumnInfo column) =>
        IsTruth(column) ? TapType.Of("boolean", null, null)
        : IsList(column) ? TapType.Of("char", "*x*", null)
        : TapType.Of(column);

    /// <summary>True for a column that is never null, in the database or by convention.</summary>
    public static bool IsRequired(TapColumnInfo column) => column.Nullable == false && NullValuesOf(column).Count == 0;

    /// <summary>True for an integer column that is a <c>bool</c> in C#. For a column that is no single integer the convention says nothing.</summary>
    public static bool IsTruth(TapColumnInfo column) => column.IsBoolean && IsInteger(TapType.Of(column).Kind);

    /// <summary>True for a text column that is a list in C#.</summary>
    public static bool IsList(TapColumnInfo column) =>
        !string.IsNullOrEmpty(column.ListSeparator) && TapType.Of(column).Kind == TapTypeKind.String;

    /// <summary>
    /// The values that mean "no value", as the column's C# type has them (a <see cref="float"/> for a column of single precision), and
    /// without those that are no values of it, of which <see cref="ProblemsOf"/> tells.
    /// </summary>
    public static ValueList<object> NullValuesOf(TapColumnInfo column)
    {
        if (column.NullValues.Count == 0)
            return ValueList<object>.Empty;
        var kind = TapType.Of(column).Kind;
        return column.NullValues.Select(text => Parse(text, kind)).OfType<object>().Distinct().ToValueList();
    }

    /// <summary>What is wrong with a column's conventions, a sentence each; nothing for most.</summary>
    public static IEnumerable<string> ProblemsOf(TapColumnInfo column)
    {
        var kind = TapType.Of(column).Kind;
        if (column.IsBoolean && !IsInteger(kind))
            yield return $"Column '{column.Name}' is called a boolean, but its values are no integers ('{column.Datatype}'): leave \"boolean\" out, or say its datatype.";
        if (column.ListSeparator is { } separator && (separator.Length == 0 || kind != TapTypeKind.String))
        {
            yield return separator.Length == 0
                ? $"The list separator of column '{column.Name}' is empty: write the text that stands between two items."
                : $"Column '{column.Name}' is called a list kept as text, but it is no text ('{column.Datatype}'): leave \"listSeparator\" out, or say its datatype.";
        }

        foreach (var text in column.NullValues)
        {
            if (Parse(text, kind) is null)
                yield return $"'{text}' is no value that column '{column.Name}' ('{column.Datatype}') can be compared with: write an ADQL literal of that type, without quotes.";
        }

        if (column.Nullable == false && column.NullValues.Count > 0)
            yield return $"Column '{column.Name}' is called never null, and has values that mean \"no value\": leave one of the two out.";
    }

    internal static bool IsInteger(TapTypeKind kind) =>
        kind is TapTypeKind.UnsignedByte or TapTypeKind.Short or TapTypeKind.Int or TapTypeKind.Long;

    private static object? Parse(string text, TapTypeKind kind)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        var culture = CultureInfo.InvariantCulture;
        switch (kind)
        {
            case TapTypeKind.String:
                return text;
            case TapTypeKind.UnsignedByte when byte.TryParse(text, Whole, culture, out var number):
                return number;
            case TapTypeKind.Short when short.TryParse(text, Whole, culture, out var number):
                return number;
            case TapTypeKind.Int when int.TryParse(text, Whole, culture, out var number):
                return number;
            case TapTypeKind.Long when long.TryParse(text, Whole, culture, out var number):
                return number;
            // Neither NaN nor an infinity: ADQL has no literal for them, and a reader takes NaN for null anyhow.
            case TapTypeKind.Float when float.TryParse(text, NumberStyles.Float, culture, out var number) && !float.IsNaN(number) && !float.IsInfinity(number):
                return number;
            case TapTypeKind.Double when double.TryParse(text, NumberStyles.Float, culture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number):
                return number;
            case TapTypeKind.Timestamp when DateTime.TryParse(text, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time):
                return time;
            default:
                return null;
        }
    }
}
