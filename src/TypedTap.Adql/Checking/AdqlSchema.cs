namespace TypedTap.Adql;

/// <summary>A schema in memory.</summary>
public sealed class AdqlSchema : IAdqlSchema
{
    private readonly Dictionary<string, List<AdqlTableInfo>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<AdqlFunctionSignature>> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _features = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AdqlTableName> _names = [];

    /// <summary>A schema of tables, functions and features.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="functions">The signatures of the user-defined functions; see <see cref="DeclaresFunctions"/>.</param>
    /// <param name="features">The optional features that the service lists.</param>
    public AdqlSchema(
        IEnumerable<AdqlTableInfo> tables, IEnumerable<AdqlFunctionSignature>? functions = null, IEnumerable<AdqlFeature>? features = null)
    {
        foreach (var table in tables)
        {
            _names.Add(table.Name);
            Add(_tables, AdqlIdentifier.Unquote(table.Name.Last), table);
        }

        foreach (var function in functions ?? [])
            Add(_functions, function.Name, function);
        foreach (var feature in features ?? [])
        {
            if (!_features.TryGetValue(feature.Type, out var forms))
                _features.Add(feature.Type, forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            forms.Add(feature.Form.Trim());
        }
    }

    /// <inheritdoc/>
    public AdqlNameMatching NameMatching { get; init; }

    /// <inheritdoc/>
    public AdqlImplementation Implementation { get; init; }

    /// <inheritdoc/>
    public bool KnowsAllTables { get; init; } = true;

    /// <inheritdoc/>
    public bool DeclaresFunctions { get; init; }

    /// <inheritdoc/>
    public IEnumerable<AdqlTableName> TableNames => _names;

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => _functions.Keys;

    /// <inheritdoc/>
    public IReadOnlyList<AdqlTableInfo> FindTables(string name) => _tables.TryGetValue(name, out var found) ? found : [];

    /// <inheritdoc/>
    public IReadOnlyList<AdqlFunctionSignature> FindFunctions(string name) => _functions.TryGetValue(name, out var found) ? found : [];

    /// <inheritdoc/>
    public AdqlFeatureSupport Supports(AdqlFeature feature) =>
        !_features.TryGetValue(feature.Type, out var forms) ? AdqlFeatureSupport.Unknown
        : forms.Contains(feature.Form) ? AdqlFeatureSupport.Declared
        : AdqlFeatureSupport.Undeclared;

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(item);
    }
}
