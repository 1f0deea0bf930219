using System.Globalization;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes how a property's value is read off a row, and written to one, conventions included.</summary>
internal static class ValueCode
{
    private const string Guard = "global::TypedTap.Model.RowGuard.";
    private const string Conventions = "global::TypedTap.Model.RowConventions.";

    /// <summary>Writes an expression that reads the value, as a piece of a line.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="column">The column.</param>
    /// <param name="number">Its number among the table's columns.</param>
    public static IndentedWriter AddRead(this IndentedWriter writer, ColumnCode column, int number)
    {
        var index = number.ToString(CultureInfo.InvariantCulture);
        return column.HasConventions || column.IsRequired
            ? writer.Add(Read(column, $"at[{index}]"))
            : writer.Add("row.").Add(column.Stored.GetterName).Add("(at[").Add(index).Add("])");
    }

    /// <summary>Writes a statement that writes the value. For every getter of the reader there is the same of the writer.</summary>
    public static void EmitWrite(IndentedWriter writer, ColumnCode column)
    {
        writer.Begin().Add("writer.Write").Add(column.Stored.GetterName.AsSpan("Get".Length)).Add("(");
        if (column.HasConventions)
            writer.Add(Stored(column));
        else
            writer.Add("row.").Add(column.Identifier);
        writer.End(");");
    }

    private static string Read(ColumnCode column, string at)
    {
        var value = $"row.{column.Stored.GetterName}({at})";
        foreach (var absent in TapTypeConventions.NullValuesOf(column.Column))
            value = $"{Conventions}Without({value}, {Literal(absent)})";
        if (TapTypeConventions.IsTruth(column.Column))
            value = $"{Conventions}Truth({value}, row, {at})";
        if (TapTypeConventions.IsList(column.Column))
        {
            var separator = CSharpText.Literal(column.Column.ListSeparator!);
            return column.IsRequired
                ? $"{Conventions}Items({Guard}RequiredText({value}), {separator})!"
                : $"{Conventions}Items({value}, {separator})";
        }

        if (!column.IsRequired)
            return value;
        return column.Type.Kind == TapTypeKind.String ? $"{Guard}RequiredText({value})" : $"{Guard}Required({value}, row, {at})";
    }

    /// <summary>The property's value as the service has it.</summary>
    private static string Stored(ColumnCode column)
    {
        var value = "row." + column.Identifier;
        if (TapTypeConventions.IsTruth(column.Column))
        {
            var cast = column.Stored.Kind == TapTypeKind.Long ? "" : $"({column.Stored.ClrName}?)";
            value = $"{cast}{Conventions}Number({value})";
        }

        return TapTypeConventions.IsList(column.Column)
            ? $"{Conventions}Text({value}, {CSharpText.Literal(column.Column.ListSeparator!)})"
            : value;
    }

    private static string Literal(object value) => value switch
    {
        string text => CSharpText.Literal(text),
        double number => CSharpText.Literal(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        int number => number.ToString(CultureInfo.InvariantCulture),
        short or byte =>
            $"({(value is short ? "short" : "byte")})({Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)})",
        Guid id => $"new global::System.Guid({CSharpText.Literal(id.ToString("D", CultureInfo.InvariantCulture))})",
        DateTime time =>
            $"new global::System.DateTime({time.Ticks.ToString(CultureInfo.InvariantCulture)}L, global::System.DateTimeKind.Utc)",
        _ => throw new ArgumentException($"{value.GetType()} is no type that a value without meaning has.", nameof(value)),
    };
}
