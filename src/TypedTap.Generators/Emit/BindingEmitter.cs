using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes the static class beside a record: the table as data, a reader without reflection, columns in other units.</summary>
internal static class BindingEmitter
{
    public static void Emit(IndentedWriter writer, TableModel model, List<ColumnCode> columns)
    {
        var record = CSharpIdentifier.Escape(model.RecordName);
        writer.Line($"/// <summary>How {DocText.Code(model.Table.Name)} is queried and read, and its columns as quantities.</summary>");
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"{(model.IsPublic ? "public" : "internal")} static class {model.TableClassName}").Open();
        writer.Line(
            "/// <summary>The table: what is known of it and of its columns, in the service's order, and the reader of its rows.</summary>");
        var type = $"global::TypedTap.TapTableMapping<{record}>";
        writer.Line($"public static readonly {type} Instance = new {type}({CSharpText.Literal(model.Table.Name)}, Source, Read);");
        UnitEmitter.Emit(writer, record, columns);
        EmitReader(writer.Line(), record, columns);
        EmitSource(writer.Line(), model, columns);
        writer.Close();
    }

    private static void EmitReader(IndentedWriter writer, string record, List<ColumnCode> columns)
    {
        // Called for each row from the first one on: compiled once and well, instead of after the first hundred thousand.
        writer.Line(
            "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]");
        writer.Line($"private static {record} Read(global::TypedTap.Votable.VoTableReader row, int[] at) => new {record}").Open();
        for (var i = 0; i < columns.Count; i++)
            writer.Begin().Add(columns[i].Identifier).Add(" = ").AddRead(columns[i], i).End(",");
        writer.Close("};");
    }

    private static void EmitSource(IndentedWriter writer, TableModel model, List<ColumnCode> columns)
    {
        writer.Line("// What tap_schema says, a column a line; read when it is first asked for.");
        writer.Line("private static global::System.ReadOnlySpan<byte> Source() =>").Indent();
        using var text = new LentText();
        TapTableText.WriteTo(text, model.Table, columns.ConvertAll(static column => column.PropertyName));
        writer.Text(text.Written, "u8;").Unindent();
    }
}
