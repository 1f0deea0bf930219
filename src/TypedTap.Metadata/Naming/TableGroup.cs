namespace TypedTap.Metadata;

/// <summary>A <see cref="TapTableGroup"/> in the making.</summary>
internal sealed class TableGroup(string? name)
{
    /// <summary>The schema as it stands in the names of the tables, or null.</summary>
    public string? Name { get; } = name;

    public List<TapTableInfo> Tables { get; } = [];

    /// <summary>The tables' own names, without schema.</summary>
    public List<string> LastNames { get; } = [];

    /// <summary>The number of the snapshot's schema that stands for the group and records its name in C#; -1 if none does.</summary>
    public int Schema { get; set; } = -1;

    /// <summary>The namespace; null for the group without a schema.</summary>
    public string? CSharpName { get; set; }

    /// <summary>The names of the records, once given.</summary>
    public string[] Records { get; set; } = [];

    /// <summary>The other names in the scope of the records: of namespaces, for tables without a schema.</summary>
    public string[] OtherNames { get; set; } = [];
}
