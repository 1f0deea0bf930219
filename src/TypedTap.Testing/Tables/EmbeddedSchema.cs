using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables;

/// <summary>The database as the checker of ADQL asks for it: all tables are known, every feature of the language is there, and names are
/// compared as the standard says.</summary>
internal sealed class EmbeddedSchema(TapSnapshot snapshot, TapSnapshot? uploads = null) : IAdqlSchema
{
    private const string UploadSchema = "TAP_UPLOAD";

    private readonly TapSnapshotSchema _tables = new(snapshot);
    private readonly TapSnapshotSchema? _uploads = uploads is null ? null : new TapSnapshotSchema(uploads);

    private EmbeddedSchema(EmbeddedSchema tables, TapSnapshot uploads)
        : this(DatabaseDescription.Nothing, uploads) => _tables = tables._tables;

    public AdqlNameMatching NameMatching => AdqlNameMatching.IgnoreCase;

    public AdqlImplementation Implementation => AdqlImplementation.Unknown;

    public bool KnowsAllTables => true;

    public bool DeclaresFunctions => true;

    public IEnumerable<AdqlTableName> TableNames => _uploads is null ? _tables.TableNames : _tables.TableNames.Concat(_uploads.TableNames);

    public IEnumerable<string> FunctionNames => _tables.FunctionNames;

    /// <summary>The full name of an uploaded table.</summary>
    public static AdqlTableName UploadName(string name) => AdqlTableName.Of(UploadSchema, name);

    public IReadOnlyList<AdqlTableInfo> FindTables(string name) =>
        _uploads is null ? _tables.FindTables(name) : [.. _tables.FindTables(name), .. _uploads.FindTables(name)];

    public IReadOnlyList<AdqlFunctionSignature> FindFunctions(string name) => _tables.FindFunctions(name);

    public AdqlFeatureSupport Supports(AdqlFeature feature) => AdqlFeatureSupport.Declared;

    /// <summary>The same with tables that a request brings along.</summary>
    public EmbeddedSchema With(IReadOnlyList<(string Name, EngineTable Table)> tables) => new(this, DatabaseDescription.Nothing with
    {
        Schemas = ValueList.Of(new TapSchemaInfo
        {
            Name = UploadSchema,
            Tables = tables.Select(
                upload => StoredTable.Describe(upload.Table) with { Name = UploadName(upload.Name).ToString() }).ToValueList(),
        }),
    });
}
