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
        var scale = quantity.Kind == TapQuantityKind.Utc
            ? ""
            : $", {CSharpText.Literal(quantity.Scale.Multiplier)}, {CSharpText.Literal(quantity.Scale.Divisor)}";
        var (question, end) = column.IsRequired ? ("", ".GetValueOrDefault()") : ("?", "");
        writer.Begin().Add("/// <summary>Column ").AddCode(column.Column.Name);
        if (!string.IsNullOrWhiteSpace(column.Column.Unit))
            writer.Add(" in ").AddCode(column.Column.Unit!);
        writer.Add(" as ").Add(what).End(".</summary>");
        writer.Begin().Add("[global::TypedTap.TapQuantity(").AddLiteral(column.PropertyName).End(")]");
        writer.Line(
            $"public static {type}{question} {column.PropertyName}As{name}(this {record} row) => {Quantities}{name}(row.{column.Identifier}{scale}){end};");
    }
}
