using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.Emit;

/// <summary>Writes a table's file: the record, and beside it how the runtime binds and reads it.</summary>
internal static class TableEmitter
{
    public static GeneratedFile Emit(TableModel model, CancellationToken cancellationToken)
    {
        var columns = ColumnCode.Of(model.Table);
        cancellationToken.ThrowIfCancellationRequested();
        var about = $"Table {DocText.Escape(model.Table.Name)} of {DocText.Escape(model.SnapshotFile)}";
        using var writer = FileHead.Begin(about, model.Namespace);
        RecordEmitter.Emit(writer, model, columns);
        writer.Line();
        BindingEmitter.Emit(writer, model, columns);
        return new GeneratedFile(model.HintName, writer.ToString());
    }
}
