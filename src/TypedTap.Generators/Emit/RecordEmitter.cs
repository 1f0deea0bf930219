using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes the record. Never positional: the compiler's time for those grows with the square of the columns.</summary>
internal static class RecordEmitter
{
    public static void Emit(IndentedWriter writer, TableModel model, List<ColumnCode> columns)
    {
        var table = model.Table;
        var record = CSharpIdentifier.Escape(model.RecordName);
        writer.Line($"/// <summary>{Summary(table.Description, "Rows of " + DocText.Code(table.Name) + ".")}</summary>");
        writer.Line($"/// <remarks>{Remarks(table)}</remarks>");
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"{(model.IsPublic ? "public" : "internal")} sealed partial record {record}").Indent();
        writer.Line($": global::TypedTap.Votable.IVoTableRow<{record}>").Unindent().Open();
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
                writer.Line();
            EmitProperty(writer, columns[i]);
        }

        RecordMembersEmitter.Emit(writer, model, columns);
        RowContractEmitter.Emit(writer.Line(), model, columns);
        writer.Close();
    }

    private static void EmitProperty(IndentedWriter writer, ColumnCode code)
    {
        var column = code.Column;
        var more = CSharpText.Members(
            ("Datatype", CSharpText.Literal(column.Datatype)),
            ("Arraysize", CSharpText.LiteralOrNull(column.Arraysize)),
            ("Xtype", CSharpText.LiteralOrNull(column.Xtype)),
            ("Unit", CSharpText.LiteralOrNull(column.Unit)),
            ("Ucd", CSharpText.LiteralOrNull(column.Ucd)),
            ("Utype", CSharpText.LiteralOrNull(column.Utype)));
        writer.Line($"/// <summary>{Summary(column.Description, "Column " + DocText.Code(column.Name) + ".")}</summary>");
        writer.Line($"/// <remarks>{DocText.Facts(column)}</remarks>");
        writer.Line($"[global::TypedTap.TapColumn({CSharpText.Literal(column.Name)}, {more})]");
        writer.Line($"public {code.TypeText} {code.Identifier} {{ get; init; }}{code.Initializer}");
    }

    private static string Remarks(TapTableInfo table)
    {
        var what = string.IsNullOrWhiteSpace(table.Type) ? "Table" : char.ToUpperInvariant(table.Type![0]) + table.Type.Substring(1);
        var utype = string.IsNullOrWhiteSpace(table.Utype) ? "" : ", utype " + DocText.Code(table.Utype!);
        return $"{DocText.Escape(what)} {DocText.Code(table.Name)}{utype}.";
    }

    private static string Summary(string? description, string otherwise)
    {
        var text = DocText.Escape(description ?? "");
        return text.Length == 0 ? otherwise : text;
    }
}
