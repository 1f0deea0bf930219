using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables;

/// <summary>What one request sees: a state of the database, and the tables that it brought along.</summary>
internal sealed class QueriedDatabase(DatabaseView view, IReadOnlyList<(string Name, EngineTable Table)> uploads) : EngineDatabase
{
    private readonly List<(AdqlTableName Name, EngineTable Table)> _uploads =
        [.. uploads.Select(upload => (EmbeddedSchema.UploadName(upload.Name), upload.Table))];

    public override bool TryFindTable(AdqlTableName name, [NotNullWhen(true)] out EngineTable? table)
    {
        // TAP 1.1 section 2.5: an uploaded table is named TAP_UPLOAD.name, never by its name alone.
        table = name.Schema is null ? null : _uploads.Find(upload => TableKey.Matches(name, upload.Name)).Table;
        return table is not null || view.TryFind(name, out table);
    }

    public override IReadOnlyList<EngineFunction> FindFunctions(string name) =>
        view.State.Functions.FindAll(function => string.Equals(function.Signature.Name, name, StringComparison.OrdinalIgnoreCase));
}
