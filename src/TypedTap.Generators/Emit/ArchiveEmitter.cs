using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.Emit;

/// <summary>Writes the generated half of an archive class.</summary>
internal static class ArchiveEmitter
{
    public static GeneratedFile Emit(ArchivePlan plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var archive = plan.Archive;
        using var writer = FileHead.Begin($"Archive of {DocText.Escape(plan.SnapshotFile)}", archive.Namespace);
        foreach (var head in archive.ContainingTypes)
            writer.Line(head).Open();

        if (!archive.IsDocumented)
            writer.Line($"/// <summary>{DocText.Escape(plan.Service.Title ?? plan.Service.Name)}, queried over TAP.</summary>");
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"partial class {archive.Name} : global::TypedTap.TapArchive").Open();
        foreach (var schema in plan.Schemas)
            writer.Line($"private {schema.ClassName}? {schema.FieldName};");
        if (plan.Schemas.Count > 0)
            writer.Line();
        ConstructorEmitter.Emit(writer, plan);
        foreach (var schema in plan.Schemas)
        {
            writer.Line();
            writer.Line($"/// <summary>{Summary(schema)}</summary>");
            writer.Line($"public {schema.ClassName} {schema.PropertyName} => {schema.FieldName} ??= new {schema.ClassName}(this);");
        }

        foreach (var table in plan.Tables)
            EmitTable(writer.Line(), table, "this");
        EmitTables(writer.Line(), plan);
        FunctionEmitter.Emit(writer, plan);
        foreach (var schema in plan.Schemas)
            EmitSchema(writer.Line(), schema, archive.Name);
        writer.Close();
        foreach (var _ in archive.ContainingTypes)
            writer.Close();
        return new GeneratedFile(plan.HintName, writer.ToString());
    }

    private static void EmitTables(IndentedWriter writer, ArchivePlan plan)
    {
        const string Type = "global::TypedTap.Adql.ValueList<global::TypedTap.TapTableMapping>";
        writer.Line($"private {Type}? {plan.TablesFieldName};").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            $"public override {Type} Tables => {plan.TablesFieldName} ??= global::TypedTap.Adql.ValueList.Of<global::TypedTap.TapTableMapping>(").Indent();
        var tables = plan.Tables.Concat(plan.Schemas.SelectMany(static schema => schema.Tables))
            .Select(static table => table.TableClass + ".Instance")
            .ToList();
        for (var i = 0; i < tables.Count; i++)
            writer.Line(tables[i] + (i + 1 < tables.Count ? "," : ");"));
        if (tables.Count == 0)
            writer.Line(");");
        writer.Unindent();
    }

    private static void EmitSchema(IndentedWriter writer, SchemaPlan schema, string archiveName)
    {
        writer.Line($"/// <summary>{Summary(schema)}</summary>");
        writer.Line($"public sealed class {schema.ClassName}").Open();
        writer.Line($"private readonly {archiveName} _archive;").Line();
        writer.Line($"internal {schema.ClassName}({archiveName} archive) => _archive = archive;");
        foreach (var table in schema.Tables)
            EmitTable(writer.Line(), table, "_archive");
        writer.Close();
    }

    private static void EmitTable(IndentedWriter writer, TableLink table, string archive)
    {
        var description = DocText.Escape(table.Description ?? "");
        var name = DocText.Code(table.PublishedName);
        writer.Line($"/// <summary>{(description.Length == 0 ? $"A query on {name}." : description)}</summary>");
        writer.Line($"/// <remarks>Starts a query on {name}.</remarks>");
        var type = $"global::TypedTap.Linq.TapTableQuery<{table.RecordType}>";
        writer.Line($"public {type} {table.PropertyName} => {archive}.Query({table.TableClass}.Instance);");
    }

    private static string Summary(SchemaPlan schema)
    {
        var description = DocText.Escape(schema.Description ?? "");
        var title = $"The tables of the schema {DocText.Code(schema.PublishedName)}";
        return description.Length == 0 ? title + "." : $"{title}: {description}";
    }
}
