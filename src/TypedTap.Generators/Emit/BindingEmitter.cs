using System.Globalization;
using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes the static class that the runtime uses: the columns as data, and a reader without reflection.</summary>
internal static class BindingEmitter
{
    public static void Emit(IndentedWriter writer, TableModel model, List<ColumnCode> columns)
    {
        var record = model.RecordName;
        writer.Line($"/// <summary>How {DocText.Code(model.Table.Name)} is queried and read.</summary>");
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"internal static class {model.TableClassName}").Open();
        writer.Line("/// <summary>The table, its columns in the service's order, and the reader of its rows.</summary>");
        var type = $"global::TypedTap.TapTableMapping<{record}>";
        writer.Line($"public static readonly {type} Instance = new {type}(").Indent();
        writer.Line($"{CSharpText.Literal(model.Table.Name)},");
        writer.Line("global::TypedTap.Adql.ValueList.Of(new global::TypedTap.TapColumnBinding[]").Open();
        foreach (var column in columns)
            writer.Line($"new({CSharpText.Literal(column.PropertyName)}, new() {{ {ColumnMembers(column.Column)} }}),");
        writer.Close("}),").Line("Read);").Unindent().Line();
        writer.Line("/// <summary>The columns as a VOTable declares them.</summary>");
        writer.Line("public static readonly global::TypedTap.Adql.ValueList<global::TypedTap.Votable.VoTableField> Fields =").Indent();
        writer.Line("global::TypedTap.Votable.VoTableRows.FieldsOf(Instance);").Unindent().Line();
        EmitReader(writer, record, columns);
        writer.Close();
    }

    private static void EmitReader(IndentedWriter writer, string record, List<ColumnCode> columns)
    {
        // Called for each row from the first one on: compiled once and well, instead of after the first hundred thousand.
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]");
        writer.Line($"private static {record} Read(global::TypedTap.Votable.VoTableReader row, int[] at) => new {record}").Open();
        for (var i = 0; i < columns.Count; i++)
        {
            var at = $"at[{i.ToString(CultureInfo.InvariantCulture)}]";
            var value = $"row.{columns[i].Type.GetterName}({at})";
            if (columns[i].IsRequired)
                value = Guard(columns[i], value, at);
            writer.Line($"{columns[i].PropertyName} = {value},");
        }

        writer.Close("};");
    }

    private static string Guard(ColumnCode column, string value, string at) => column.Type.Kind == TapTypeKind.String
        ? $"global::TypedTap.Model.RowGuard.RequiredText({value})"
        : $"global::TypedTap.Model.RowGuard.Required({value}, row, {at})";

    private static string ColumnMembers(TapColumnInfo column) => CSharpText.Members(
        ("Name", CSharpText.Literal(column.Name)),
        ("Datatype", CSharpText.Literal(column.Datatype)),
        ("Arraysize", CSharpText.LiteralOrNull(column.Arraysize)),
        ("Xtype", CSharpText.LiteralOrNull(column.Xtype)),
        ("Unit", CSharpText.LiteralOrNull(column.Unit)),
        ("Ucd", CSharpText.LiteralOrNull(column.Ucd)),
        ("Utype", CSharpText.LiteralOrNull(column.Utype)),
        ("Principal", CSharpText.LiteralOrNull(column.Principal)),
        ("Indexed", CSharpText.LiteralOrNull(column.Indexed)),
        ("Std", CSharpText.LiteralOrNull(column.Std)),
        ("Nullable", CSharpText.LiteralOrNull(column.Nullable)));
}
