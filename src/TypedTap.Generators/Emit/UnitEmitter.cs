using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>
/// Writes methods that give columns as quantities, <c>row.SFovAsAngle()</c>, for the columns whose unit is known. They are extensions, so
/// that a record stays what the table is.
/// </summary>
internal static class UnitEmitter
{
    private const string Quantities = "global::TypedTap.Model.RowQuantities.";

    public static void Emit(IndentedWriter writer, string record, List<ColumnCode> columns)
    {
        var units = new TapUnits();
        foreach (var column in columns)
        {
            if (TapQuantity.Of(column.Column, units) is { } quantity)
                EmitOne(writer.Line(), record, column, quantity);
        }
    }

    private static void EmitOne(IndentedWriter writer, string record, ColumnCode column, TapQuantity quantity)
    {
        var (type, name, what) = quantity.Kind switch
        {
            TapQuantityKind.Angle => ("global::TypedTap.Sky.Angle", "Angle", "an angle"),
            TapQuantityKind.TimeSpan => ("global::System.TimeSpan", "TimeSpan", "a span of time"),
            TapQuantityKind.Metres => ("double", "Metres", "metres"),
            _ => ("global::System.DateTime", "Utc", "a time, if it is one in UTC"),
        };
        var unit = string.IsNullOrWhiteSpace(column.Column.Unit) ? "" : " in " + DocText.Code(column.Column.Unit!);
        var scale = quantity.Kind == TapQuantityKind.Utc
            ? ""
            : $", {CSharpText.Literal(quantity.Scale.Multiplier)}, {CSharpText.Literal(quantity.Scale.Divisor)}";
        var value = $"{Quantities}{name}(row.{column.Identifier}{scale})";
        writer.Line($"/// <summary>Column {DocText.Code(column.Column.Name)}{unit} as {what}.</summary>");
        writer.Line($"[global::TypedTap.TapQuantity({CSharpText.Literal(column.PropertyName)})]");
        writer.Line($"public static {type}{(column.IsRequired ? "" : "?")} {column.PropertyName}As{name}(this {record} row) => {value}{(column.IsRequired ? ".GetValueOrDefault()" : "")};");
    }
}
