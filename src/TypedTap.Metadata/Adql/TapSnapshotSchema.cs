using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// A snapshot as the ADQL checker asks for it. Tables are found by name without going through all of them, and their columns
/// are only looked at when a query names the table. May be used by several threads.
/// </summary>
public sealed class TapSnapshotSchema : IAdqlSchema
{
    private const string DachsAuthority = "ivo://org.gavo.dc/";

    private readonly TapSnapshot _snapshot;
    private readonly Lazy<(List<AdqlTableName> Names, Dictionary<string, List<Lazy<AdqlTableInfo>>> ByName)> _tables;
    private readonly Lazy<AdqlSchema> _abilities;

    /// <summary>A view of a snapshot.</summary>
    public TapSnapshotSchema(TapSnapshot snapshot)
    {
        _snapshot = snapshot;
        _tables = new(IndexTables);
        _abilities = new(() => new AdqlSchema([], Functions(), Features()));
        Implementation = IsDachs(snapshot.Capabilities) ? AdqlImplementation.Dachs : AdqlImplementation.Unknown;
    }

    /// <summary>
    /// DaCHS if the service declares features of its authority or functions of its own; otherwise unknown.
    /// </summary>
    public AdqlImplementation Implementation { get; }

    /// <summary>As PostgreSQL for DaCHS; unknown for others, since TAP has no way to say it.</summary>
    public AdqlNameMatching NameMatching =>
        Implementation == AdqlImplementation.Dachs ? AdqlNameMatching.FoldToLower : AdqlNameMatching.Unknown;

    /// <summary>
    /// True if the snapshot was read from the service and it declares any: then it is taken to declare all. A service that declares
    /// none may still have some, and a snapshot that people wrote lists what they knew.
    /// </summary>
    public bool DeclaresFunctions => _snapshot.Retrieved is not null && _snapshot.Capabilities.Functions.Count > 0;

    /// <summary>
    /// True if the snapshot was read from the service; one that people wrote lists the tables and columns that they knew.
    /// </summary>
    public bool KnowsAllTables => _snapshot.Retrieved is not null;

    /// <inheritdoc/>
    public IEnumerable<AdqlTableName> TableNames => _tables.Value.Names;

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => _abilities.Value.FunctionNames;

    /// <inheritdoc/>
    public IReadOnlyList<AdqlTableInfo> FindTables(string name) =>
        _tables.Value.ByName.TryGetValue(name, out var found) ? found.ConvertAll(table => table.Value) : [];

    /// <inheritdoc/>
    public IReadOnlyList<AdqlFunctionSignature> FindFunctions(string name) => _abilities.Value.FindFunctions(name);

    /// <summary>
    /// What the service says about an optional feature. That a snapshot which people wrote does not list it says nothing.
    /// </summary>
    public AdqlFeatureSupport Supports(AdqlFeature feature)
    {
        var support = _abilities.Value.Supports(feature);
        return support == AdqlFeatureSupport.Undeclared && _snapshot.Retrieved is null ? AdqlFeatureSupport.Unknown : support;
    }

    private static bool IsDachs(TapCapabilities capabilities) =>
        capabilities.Features.Any(f => f.StartsWith(DachsAuthority, StringComparison.OrdinalIgnoreCase))
        || capabilities.Functions.Any(f => f.TrimStart().StartsWith("gavo_", StringComparison.OrdinalIgnoreCase));

    private (List<AdqlTableName> Names, Dictionary<string, List<Lazy<AdqlTableInfo>>> ByName) IndexTables()
    {
        var names = new List<AdqlTableName>();
        var index = new Dictionary<string, List<Lazy<AdqlTableInfo>>>(StringComparer.OrdinalIgnoreCase);
        foreach (var schema in _snapshot.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                var name = NameOf(schema, table);
                names.Add(name);
                var key = AdqlIdentifier.Unquote(name.Last);
                if (!index.TryGetValue(key, out var tables))
                    index.Add(key, tables = []);
                tables.Add(
                    new(() => new AdqlTableInfo(
                        name, table.Columns.Select(TapAdqlTypes.ColumnOf).ToValueList()) { HasMoreColumns = !KnowsAllTables }));
            }
        }

        return (names, index);
    }

    // TAP 1.1 section 4.2 has services publish the full name; some leave the schema out, and then a query may write it or not.
    private static AdqlTableName NameOf(TapSchemaInfo schema, TapTableInfo table)
    {
        AdqlTableName name;
        try
        {
            name = AdqlTableName.Parse(table.Name);
        }
        catch (FormatException)
        {
            // A name that is none in ADQL without quotes: a query can only write it in quotes.
            return AdqlTableName.Of(AdqlIdentifier.Quote(table.Name));
        }

        return name.Parts.Count == 1 && schema.Name.Length > 0 ? AdqlTableName.Of(schema.Name, name.Last) : name;
    }

    private IEnumerable<AdqlFunctionSignature> Functions()
    {
        foreach (var declaration in _snapshot.Capabilities.Functions)
        {
            if (AdqlFunctionSignature.TryParse(declaration, out var signature))
                yield return signature;
        }
    }

    private IEnumerable<AdqlFeature> Features()
    {
        const string OwnKinds = "ivo://ivoa.net/std/TAPRegExt#features-";
        foreach (var feature in _snapshot.Capabilities.Features)
        {
            // Identifiers of other authorities have a colon of their own: ivo://org.gavo.dc/std/exts#extra-adql-keywords:MOC.
            var isFull = feature.StartsWith("ivo://", StringComparison.OrdinalIgnoreCase);
            var colon = feature.IndexOf(':', isFull ? "ivo:".Length : 0);
            if (colon <= 0)
                continue;
            var kind = feature.Substring(0, colon);
            yield return new AdqlFeature(isFull ? kind : OwnKinds + kind, feature.Substring(colon + 1));
        }
    }
}
