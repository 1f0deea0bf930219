using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>
/// Writes how a record is a row of VOTables, so that rows of one archive can be uploaded to another. The members are explicit, so that
/// no column's name can clash with them.
/// </summary>
internal static class RowContractEmitter
{
    private const string Votable = "global::TypedTap.Votable.";

    public static void Emit(IndentedWriter writer, TableModel model, List<ColumnCode> columns)
    {
        var record = CSharpIdentifier.Escape(model.RecordName);
        var contract = $"{Votable}IVoTableRow<{record}>";
        writer.Line($"static global::TypedTap.Adql.ValueList<{Votable}VoTableField> {contract}.VoTableFields =>").Indent();
        writer.Line($"{Votable}VoTableRows.FieldsOf({model.TableClassName}.Instance);").Unindent().Line();
        writer.Line(
            $"static global::TypedTap.Adql.ValueList<global::TypedTap.TapColumnBinding> {contract}.VoTableColumns => {model.TableClassName}.Instance.Columns;").Line();
        writer.Line($"static void {contract}.WriteVoTable({record} row, {Votable}VoTableWriter writer)").Open();
        foreach (var column in columns)
            ValueCode.EmitWrite(writer, column);
        writer.Close().Line();
        writer.Line($"static {record} {contract}.ReadVoTable({Votable}VoTableReader reader, int[] ordinals) =>").Indent();
        writer.Line($"{model.TableClassName}.Instance.Read(reader, ordinals);").Unindent();
    }
}
