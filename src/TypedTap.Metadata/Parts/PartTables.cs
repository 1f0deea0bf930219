namespace TypedTap.Metadata;

/// <summary>Which part has which table.</summary>
internal static class PartTables
{
    /// <summary>The tables of parts by name, with their schemas and files, in the order of the files.</summary>
    /// <exception cref="FormatException">Two parts have the same table.</exception>
    public static Dictionary<string, (TapSchemaInfo Schema, TapTableInfo Table, string File)> Of(
        IReadOnlyDictionary<string, TapSnapshot> parts)
    {
        var tables = new Dictionary<string, (TapSchemaInfo Schema, TapTableInfo Table, string File)>(StringComparer.Ordinal);
        foreach (var part in parts.OrderBy(static part => part.Key, StringComparer.Ordinal))
        {
            foreach (var schema in part.Value.Schemas)
            {
                foreach (var table in schema.Tables)
                {
                    if (tables.TryGetValue(table.Name, out var other))
                    {
                        throw new FormatException(
                            $"Both parts '{other.File}' and '{part.Key}' have the table '{table.Name}'. Remove the older "
                            + "one, or read the service anew.");
                    }

                    tables.Add(table.Name, (schema, table, part.Key));
                }
            }
        }

        return tables;
    }
}
