using System.Text.Json;
using TypedTap.Adql;

namespace TypedTap.Conformance.Corpora;

/// <summary>
/// A file of schemas by name. A schema is a list of columns that name their schema and table, or an object with a list of
/// columns for each table.
/// </summary>
internal sealed class SchemaFile
{
    private readonly string _path;
    private readonly Dictionary<string, IReadOnlyList<AdqlTableInfo>> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, AdqlNameMatching), AdqlSchema> _schemas = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="CorpusException">It cannot be read or has another form.</exception>
    public SchemaFile(string path)
    {
        _path = path;
        try
        {
            using var document = JsonDocument.Parse(CorpusFile.Text(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new CorpusException($"{path}: the file must be one JSON object with a member for each schema.");
            foreach (var schema in document.RootElement.EnumerateObject())
                _tables.Add(
                    schema.Name,
                    [.. SchemaColumn.Read($"{path}: {schema.Name}", schema.Value).GroupBy(
                        c => c.Table, (table, columns) => Table(table, columns))]);
        }
        catch (JsonException e)
        {
            throw new CorpusException(
                $"{path}: the file is not JSON ({e.Message}) It must be one JSON object with a member for each schema.", e);
        }
    }

    /// <summary>
    /// The schema that a record names, for a service that compares names in a certain way and takes any user-defined function.
    /// </summary>
    /// <exception cref="CorpusException">There is no such schema.</exception>
    public IAdqlSchema Schema(CorpusRecord record, AdqlNameMatching matching)
    {
        var name = record.Required("schema");
        return _tables.ContainsKey(name)
            ? Schema(name, matching)
            : throw new CorpusException(
                $"{record.Place}: the schema '{name}' is not in {_path}, which has {string.Join(", ", _tables.Keys)}.");
    }

    /// <summary>A schema of the file by its name.</summary>
    public IAdqlSchema Schema(string name, AdqlNameMatching matching)
    {
        var tables = _tables[name];
        if (!_schemas.TryGetValue((name, matching), out var schema))
        {
            _schemas.Add(
                (name, matching), schema = new AdqlSchema(tables) { NameMatching = matching, Implementation = Implementation(matching) });
        }

        return schema;
    }

    /// <summary>The tables of each schema.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AdqlTableInfo>> Tables => _tables;

    /// <summary>All schemas, for a service that compares names in a certain way.</summary>
    public IReadOnlyList<IAdqlSchema> Schemas(AdqlNameMatching matching) =>
        [.. _tables.Values.Select(tables => new AdqlSchema(tables) { NameMatching = matching, Implementation = Implementation(matching) })];

    // Of the checkers that judged the records, DaCHS is the one that folds names to lower case.
    private static AdqlImplementation Implementation(AdqlNameMatching matching) =>
        matching == AdqlNameMatching.FoldToLower ? AdqlImplementation.Dachs : AdqlImplementation.Unknown;

    private static AdqlTableInfo Table(AdqlTableName name, IEnumerable<SchemaColumn> columns) =>
        new(name, columns.Select(c => c.Column).ToValueList());
}
