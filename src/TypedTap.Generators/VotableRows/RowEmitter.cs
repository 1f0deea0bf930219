using System.Globalization;
using TypedTap.Generators.Emit;

namespace TypedTap.Generators.VotableRows;

/// <summary>Writes the generated half of a row type.</summary>
internal static class RowEmitter
{
    private const string Votable = "global::TypedTap.Votable.";
    private const string FieldList = "global::TypedTap.Adql.ValueList<" + Votable + "VoTableField>";
    private const string BindingList = "global::TypedTap.Adql.ValueList<global::TypedTap.TapColumnBinding>";
    private const string Guards = Votable + "VoTableRowGuard.";

    public static GeneratedFile Emit(RowModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var contract = $"{Votable}IVoTableRow<{model.Name}>";
        var fields = model.Name.TrimStart('@') + "VoTable";
        using var writer = FileHead.Begin($"Rows of VOTables: {model.Name.TrimStart('@')}", model.Namespace);
        foreach (var head in model.ContainingTypes)
            writer.Line(head).Open();

        writer.Line($"{model.Head} {model.Name} : {contract}").Open();
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"static {FieldList} {contract}.VoTableFields => {fields}.Fields;").Line();
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"static {BindingList} {contract}.VoTableColumns => {fields}.Columns;").Line();
        EmitWrite(writer, model, contract);
        EmitRead(writer.Line(), model, contract);
        writer.Close();
        foreach (var _ in model.ContainingTypes)
            writer.Close();
        EmitFields(writer.Line(), model, fields);
        return new GeneratedFile(model.HintName, writer.ToString());
    }

    private static void EmitWrite(IndentedWriter writer, RowModel model, string contract)
    {
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"static void {contract}.WriteVoTable({model.Name} row, {Votable}VoTableWriter writer)").Open();
        foreach (var column in model.Columns)
        {
            var cast = column.Value.EnumBase is { } integer ? $"({integer}?)" : "";
            writer.Line($"writer.Write{column.Value.Suffix}({cast}row.{column.PropertyName});");
        }

        writer.Close();
    }

    private static void EmitRead(IndentedWriter writer, RowModel model, string contract)
    {
        var arguments = new List<string>();
        var initializers = new List<string>();
        for (var i = 0; i < model.Columns.Count; i++)
        {
            var column = model.Columns[i];
            var value = Read(column.Value, $"ordinals[{i.ToString(CultureInfo.InvariantCulture)}]");
            if (model.Parameters.Contains(column.PropertyName, StringComparer.Ordinal))
                arguments.Add($"{column.PropertyName}: {value}");
            else
                initializers.Add($"{column.PropertyName} = {value}");
        }

        writer.Line(FileHead.GeneratedCode);
        writer.Line(
            $"static {model.Name} {contract}.ReadVoTable({Votable}VoTableReader reader, int[] ordinals) => new {model.Name}(").Indent();
        for (var i = 0; i < arguments.Count; i++)
            writer.Line(arguments[i] + (i == arguments.Count - 1 ? ")" : ","));
        if (arguments.Count == 0)
            writer.Line(")");
        writer.Unindent().Open();
        foreach (var initializer in initializers)
            writer.Line(initializer + ",");
        writer.Close("};");
    }

    private static string Read(RowValue value, string ordinal)
    {
        var text = $"reader.Get{value.Suffix}({ordinal})";
        if (value.Guard is { } guard)
            text = value.GuardNeedsPlace ? $"{Guards}{guard}({text}, reader, {ordinal})" : $"{Guards}{guard}({text})";
        if (value.EnumName is { } name)
            text = $"({name}{(value.Guard is null ? "?" : "")}){text}";
        return text;
    }

    private static void EmitFields(IndentedWriter writer, RowModel model, string name)
    {
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"file static class {name}").Open();
        writer.Line($"public static readonly {FieldList} Fields = global::TypedTap.Adql.ValueList.Of(new {Votable}VoTableField[]").Open();
        foreach (var column in model.Columns)
        {
            var members = CSharpText.Members(
                ("Name", CSharpText.Literal(column.FieldName)),
                ("Datatype", CSharpText.Literal(column.Datatype)),
                ("Arraysize", CSharpText.LiteralOrNull(column.Arraysize)),
                ("Xtype", CSharpText.LiteralOrNull(column.Xtype)),
                ("Unit", CSharpText.LiteralOrNull(column.Unit)),
                ("Ucd", CSharpText.LiteralOrNull(column.Ucd)),
                ("Utype", CSharpText.LiteralOrNull(column.Utype)));
            writer.Line($"new() {{ {members} }},");
        }

        writer.Close("});").Line();
        writer.Line(
            $"public static readonly {BindingList} Columns = global::TypedTap.Adql.ValueList.Of(new global::TypedTap.TapColumnBinding[]")
                .Open();
        // A number that is none and an empty text are nulls on their way.
        for (var i = 0; i < model.Columns.Count; i++)
        {
            var column = model.Columns[i];
            var property = CSharpText.Literal(column.PropertyName.TrimStart('@'));
            var ordinal = i.ToString(CultureInfo.InvariantCulture);
            writer.Line(
                $"{Votable}VoTableRows.ColumnOf({property}, Fields[{ordinal}], nullable: {(column.Value.Guard == "Required" ? "false" : "true")}),");
        }

        writer.Close("});").Close();
    }
}
