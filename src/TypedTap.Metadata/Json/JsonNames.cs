namespace TypedTap.Metadata.Json;

/// <summary>The names given so far where each may be given once: tables of a snapshot, columns of a table.</summary>
internal sealed class JsonNames(string kind, string member = "name")
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>What the names are names of.</summary>
    public string Kind => kind;

    /// <summary>The member that holds the name.</summary>
    public string Member => member;

    /// <summary>An empty set for a list of such elements, or null if they have no names of their own.</summary>
    public static JsonNames? For(Type element)
    {
        if (element == typeof(TapColumnInfo) || element == typeof(TapColumnOverride))
            return new("column");
        if (element == typeof(TapSchemaInfo) || element == typeof(TapSchemaOverride))
            return new("schema");
        if (element == typeof(TapTableOverride))
            return new("table");
        if (element == typeof(TapExtraInfo))
            return new("extra");
        return element == typeof(TapKeyInfo) || element == typeof(TapKeyOverride) ? new("key", "id") : null;
    }

    /// <summary>Adds a name; returns the offset at which it was given before, if it was.</summary>
    public int? Add(string name, int offset)
    {
        if (_names.TryGetValue(name, out var first))
            return first;
        _names.Add(name, offset);
        return null;
    }
}
