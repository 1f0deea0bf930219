using System.Globalization;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable.Writing;

namespace TypedTap.Testing.Formats;

/// <summary>Values as text, in the notation of TABLEDATA.</summary>
internal static class CellText
{
    /// <summary>The text of a value; null for NULL.</summary>
    public static string? Of(EngineType type, ColumnValues values, int row) => values.Box(row) is { } value ? Of(type, value) : null;

    private static string Of(EngineType type, object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Number(number, type.Datatype == "float"),
        DateTime time => Time(time),
        ISkyShape shape => Shape(type, shape),
        double[] numbers => Join(numbers, number => Number(number, type.Datatype is "float" or "floatComplex")),
        Array array =>
            string.Join(
                ' ', array.Cast<object?>().Select(
                    item => item is bool truth ? truth ? "true" : "false" : Convert.ToString(item, CultureInfo.InvariantCulture))),
        _ => (string)value,
    };

    /// <summary>A moment as DALI 1.1, section 3.3.3, has it.</summary>
    public static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static string Number(double number, bool isSingle) => number switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => isSingle ? ((float)number).ToString("R", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Shape(EngineType type, ISkyShape shape) =>
        type.Datatype is "float" or "double" && SkyCells.Numbers(shape, type.Xtype) is { } numbers
            ? Join(numbers, number => Number(number, type.Datatype == "float"))
            : SkyCells.Text(shape, type.Xtype);

    private static string Join(double[] numbers, Func<double, string> text) => string.Join(' ', numbers.Select(text));
}
