using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Schemas that are put together from the tables of several parts, in the order of their first tables.</summary>
internal sealed class JoinedSchemas
{
    private readonly List<(TapSchemaInfo Schema, List<TapTableInfo> Tables)> _schemas = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Adds a schema, unless it is there.</summary>
    public List<TapTableInfo> Add(TapSchemaInfo schema)
    {
        if (_numbers.TryGetValue(schema.Name, out var number))
        {
            // An unread table knows its schema by name alone; a part tells more.
            if (_schemas[number].Schema is { CSharpName: null, Description: null, Utype: null })
                _schemas[number] = (schema, _schemas[number].Tables);
            return _schemas[number].Tables;
        }

        var tables = new List<TapTableInfo>();
        _numbers.Add(schema.Name, _schemas.Count);
        _schemas.Add((schema, tables));
        return tables;
    }

    /// <summary>Adds a table to its schema.</summary>
    public void Add(TapSchemaInfo schema, TapTableInfo table) => Add(schema).Add(table);

    public ValueList<TapSchemaInfo> ToValueList() =>
        _schemas.Select(static s => s.Schema with { Tables = s.Tables.ToValueList() }).ToValueList();
}
