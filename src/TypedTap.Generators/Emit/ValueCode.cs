using System.Globalization;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes how a property's value is read off a row, and written to one, conventions included.</summary>
internal static class ValueCode
{
    private const string Guard = "global::TypedTap.Model.RowGuard.";
    private const string Conventions = "global::TypedTap.Model.RowConventions.";

    /// <summary>An expression that reads the value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="at">The expression for its place in the row.</param>
    public static string Read(ColumnCode column, string at)
    {
        var value = $"row.{column.Stored.GetterName}({at})";
        foreach (var absent in TapTypeConventions.NullValuesOf(column.Column))
            value = $"{Conventions}Without({value}, {Literal(absent)})";
        if (TapTypeConventions.IsTruth(column.Column))
            value = $"{Conventions}Truth({value}, row, {at})";
        if (TapTypeConventions.IsList(column.Column))
        {
            var separator = CSharpText.Literal(column.Column.ListSeparator!);
            return column.IsRequired ? $"{Conventions}Items({Guard}RequiredText({value}), {separator})!" : $"{Conventions}Items({value}, {separator})";
        }

        if (!column.IsRequired)
            return value;
        return column.Type.Kind == TapTypeKind.String ? $"{Guard}RequiredText({value})" : $"{Guard}Required({value}, row, {at})";
    }

    /// <summary>Writes a statement that writes the value. For every getter of the reader there is the same of the writer.</summary>
    public static void EmitWrite(IndentedWriter writer, ColumnCode column)
    {
        var value = "row." + column.Identifier;
        if (TapTypeConventions.IsTruth(column.Column))
        {
            var cast = column.Stored.Kind == TapTypeKind.Long ? "" : $"({column.Stored.ClrName}?)";
            value = $"{cast}{Conventions}Number({value})";
        }

        if (TapTypeConventions.IsList(column.Column))
            value = $"{Conventions}Text({value}, {CSharpText.Literal(column.Column.ListSeparator!)})";
        writer.Begin().Add("writer.Write").Add(column.Stored.GetterName.AsSpan("Get".Length)).Add("(").Add(value).End(");");
    }

    private static string Literal(object value) => value switch
    {
        string text => CSharpText.Literal(text),
        double number => CSharpText.Literal(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        int number => number.ToString(CultureInfo.InvariantCulture),
        short or byte => $"({(value is short ? "short" : "byte")})({Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)})",
        Guid id => $"new global::System.Guid({CSharpText.Literal(id.ToString("D", CultureInfo.InvariantCulture))})",
        DateTime time => $"new global::System.DateTime({time.Ticks.ToString(CultureInfo.InvariantCulture)}L, global::System.DateTimeKind.Utc)",
        _ => throw new ArgumentException($"{value.GetType()} is no type that a value without meaning has.", nameof(value)),
    };
}
