using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>The tables of a service: the document of its <c>/tables</c> (VOSI 1.1, section 4), or what its TAP_SCHEMA says.</summary>
public sealed record VosiTableSet
{
    /// <summary>
    /// The local name of the document's element: <c>tableset</c>, <c>table</c>, or that of a registry record; <c>TAP_SCHEMA</c> when it
    /// comes from there.
    /// </summary>
    public required string RootElement { get; init; }

    /// <summary>The schemas, in the document's order.</summary>
    public ValueList<VosiSchema> Schemas { get; init => field = value ?? []; } = [];

    /// <summary>The breaches of the standard that were met.</summary>
    public ValueList<VosiDiagnostic> Diagnostics { get; init => field = value ?? []; } = [];

    /// <summary>The tables of all schemas.</summary>
    public IEnumerable<VosiTable> Tables => Schemas.SelectMany(static schema => schema.Tables);

    /// <summary>
    /// The table of a name, compared as ADQL does: names in quotes exactly, others without case; with or without its schema. Null when
    /// there is none.
    /// </summary>
    public VosiTable? FindTable(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Tables.FirstOrDefault(table => table.Name == name)
            ?? Schemas.SelectMany(schema => schema.Tables.Where(table => TableName.AreSame(schema.Name, table.Name, name)))
                .FirstOrDefault();
    }

    /// <summary>Whether every table has its columns.</summary>
    public bool HasColumns => Tables.All(static table => table.Columns is not null);

    /// <summary>The same with one table replaced, as by the columns of <see cref="VosiClient.GetTableAsync"/>.</summary>
    /// <param name="table">The table to put in the place of the one of that name.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public VosiTableSet With(VosiTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var found = FindTable(table.Name)
            ?? throw new ArgumentException($"There is no table {table.Name} in these tables that could be replaced.", nameof(table));
        return this with
        {
            Schemas = [.. Schemas.Select(schema => schema with
            {
                Tables = [.. schema.Tables.Select(old => ReferenceEquals(old, found) ? table : old)],
            })],
        };
    }
}
