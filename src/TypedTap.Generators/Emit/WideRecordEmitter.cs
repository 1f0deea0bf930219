using System.Globalization;

namespace TypedTap.Generators.Emit;

/// <summary>
/// Writes what the compiler would otherwise synthesize at great length for a table of hundreds of columns. Equality is
/// left to the compiler and compares every column; hash and text use the first ones, which hold the identifiers.
/// </summary>
internal static class WideRecordEmitter
{
    /// <summary>Tables with more columns than this get the short members.</summary>
    public const int Threshold = 200;

    private const int Used = 16;

    public static void Emit(IndentedWriter writer, List<ColumnCode> columns)
    {
        writer.Line().Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode()").Open();
        writer.Line("var hash = new global::System.HashCode();");
        foreach (var column in columns.Take(Used))
            writer.Line($"hash.Add(this.{column.PropertyName});");
        writer.Line("return hash.ToHashCode();").Close();

        writer.Line();
        writer.Line("private bool PrintMembers(global::System.Text.StringBuilder builder)").Open();
        var separator = "";
        foreach (var column in columns.Take(Used))
        {
            writer.Line($"builder.Append(\"{separator}{column.PropertyName} = \").Append((object?)this.{column.PropertyName});");
            separator = ", ";
        }

        var left = (columns.Count - Used).ToString(CultureInfo.InvariantCulture);
        writer.Line($"builder.Append(\", and {left} more columns\");");
        writer.Line("return true;").Close();
    }
}
