using System.Globalization;
using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>
/// Writes what the compiler would synthesize for a record where that would be wrong or long: equality of rows with arrays, which it
/// compares by reference, and hash and text of tables with many columns (docs/decisions/0021).
/// </summary>
internal static class RecordMembersEmitter
{
    /// <summary>Tables with more columns than this get a hash and a text of the main ones.</summary>
    public const int Threshold = 40;

    private const int Used = 16;
    private const string Equality = "global::TypedTap.Model.RowEquality.";

    public static void Emit(IndentedWriter writer, TableModel model, List<ColumnCode> columns)
    {
        var isWide = columns.Count > Threshold;
        var ranked = Enumerable.Range(0, columns.Count).OrderBy(i => Rank(columns[i])).ToList();
        var hasArrays = columns.Exists(static column => column.IsArray);
        if (hasArrays && !model.UserMembers.Contains(UserMember.Equality))
            EmitEquals(writer.Line(), CSharpIdentifier.Escape(model.RecordName), columns);

        // A user's equality needs the user's hash; the compiler says so where there is none at all.
        if ((isWide || hasArrays) && !model.UserMembers.Contains(UserMember.Hash) && !model.UserMembers.Contains(UserMember.Equality))
            EmitHash(writer.Line(), MainOf(columns, ranked.Where(i => !columns[i].IsArray)));
        if (isWide && !model.UserMembers.Contains(UserMember.Text))
            EmitText(writer.Line(), columns.Count, MainOf(columns, ranked));
    }

    private static void EmitEquals(IndentedWriter writer, string record, List<ColumnCode> columns)
    {
        writer.Line("/// <summary>Whether all columns are equal; arrays are if they have equal elements.</summary>");
        writer.Line($"public bool Equals({record}? other) => (object?)this == other || (other is not null").Indent();
        for (var i = 0; i < columns.Count; i++)
        {
            var (name, method) = (columns[i].Identifier, columns[i].IsArray ? "Same" : "AreEqual");
            writer.Line($"&& {Equality}{method}(this.{name}, other.{name}){(i + 1 < columns.Count ? "" : ");")}");
        }

        writer.Unindent();
    }

    private static void EmitHash(IndentedWriter writer, List<ColumnCode> columns)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode()").Open();
        writer.Line("global::System.HashCode hash = new global::System.HashCode();");
        foreach (var column in columns)
            writer.Line($"hash.Add(this.{column.Identifier});");
        writer.Line("return hash.ToHashCode();").Close();
    }

    private static void EmitText(IndentedWriter writer, int count, List<ColumnCode> columns)
    {
        writer.Line("private bool PrintMembers(global::System.Text.StringBuilder builder)").Open();
        var separator = "";
        foreach (var column in columns)
        {
            writer.Line($"builder.Append(\"{separator}{column.PropertyName} = \").Append((object?)this.{column.Identifier});");
            separator = ", ";
        }

        var left = (count - columns.Count).ToString(CultureInfo.InvariantCulture);
        writer.Line($"builder.Append(\", and {left} more columns\");");
        writer.Line("return true;").Close();
    }

    /// <summary>
    /// The columns that tell one row from another best: those with the main identifiers and quantities, then the first ones; in the table's
    /// order.
    /// </summary>
    private static List<ColumnCode> MainOf(List<ColumnCode> columns, IEnumerable<int> ranked) =>
        [.. ranked.Take(Used).OrderBy(static i => i).Select(i => columns[i])];

    private static int Rank(ColumnCode column)
    {
        var ucd = column.Column.Ucd ?? "";
        return ucd.IndexOf("meta.main", StringComparison.OrdinalIgnoreCase) >= 0 ? 0
            : ucd.StartsWith("meta.id", StringComparison.OrdinalIgnoreCase) ? 1
            : column.Column.Principal == true ? 2
            : 3;
    }
}
