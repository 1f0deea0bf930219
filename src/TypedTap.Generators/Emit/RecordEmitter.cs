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
        EmitSummary(writer, table.Description, "Rows of ", table.Name);
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
        EmitSummary(writer, column.Description, "Column ", column.Name);
        DocText.AddFacts(writer.Begin().Add("/// <remarks>"), column);
        writer.End("</remarks>");
        writer.Begin().Add("[global::TypedTap.TapColumn(").AddLiteral(column.Name).Add(", Datatype = ").AddLiteral(column.Datatype);
        AddMember(writer, "Arraysize", column.Arraysize);
        AddMember(writer, "Xtype", column.Xtype);
        AddMember(writer, "Unit", column.Unit);
        AddMember(writer, "Ucd", column.Ucd);
        AddMember(writer, "Utype", column.Utype);
        writer.End(")]");
        writer.Line($"public {code.Type.ClrName}{(code.IsRequired ? "" : "?")} {code.Identifier} {{ get; init; }}{code.Initializer}");
    }

    private static void AddMember(IndentedWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.Add(", ").Add(name).Add(" = ").AddLiteral(value);
    }

    private static string Remarks(TapTableInfo table)
    {
        var what = string.IsNullOrWhiteSpace(table.Type) ? "Table" : char.ToUpperInvariant(table.Type![0]) + table.Type.Substring(1);
        var utype = string.IsNullOrWhiteSpace(table.Utype) ? "" : ", utype " + DocText.Code(table.Utype!);
        return $"{DocText.Escape(what)} {DocText.Code(table.Name)}{utype}.";
    }

    private static void EmitSummary(IndentedWriter writer, string? description, string kind, string name)
    {
        var text = DocText.Escape(description ?? "");
        writer.Begin().Add("/// <summary>").Add(text);
        if (text.Length == 0)
            writer.Add(kind).AddCode(name).Add(".");
        writer.End("</summary>");
    }
}
