using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Csv;

/// <summary>Tables out of CSV with a line of names.</summary>
internal static class CsvTables
{
    /// <summary>Reads a table.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="info">The columns, which may be in another order and more than the file has; null to find the types in the
    /// values.</param>
    /// <exception cref="EmbeddedTableException">The file is no such table; the message goes on where the name of the table
    /// ends.</exception>
    public static EngineTable Read(string text, TapTableInfo? info)
    {
        var scanner = new CsvScanner(text.TrimStart('\uFEFF'));
        var header = scanner.Next() ?? throw new EmbeddedTableException("the file is empty; its first line has the names of the columns.");
        var names = Names(header);
        var records = new List<CsvRecord>();
        while (scanner.Next(emptyLinesCount: names.Length == 1) is { } record)
        {
            if (record.Fields.Count != names.Length)
            {
                throw new EmbeddedTableException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {record.Line} has {record.Fields.Count} values, and the first line {names.Length} names; put values with commas in quotes."));
            }

            records.Add(record);
        }

        return info is null ? Inferred(names, records) : Described(names, header, records, info);
    }

    private static string[] Names(CsvRecord header)
    {
        var names = new string[header.Fields.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = header.Fields[i].Text?.Trim() ?? "";
            if (names[i].Length == 0)
            {
                throw new EmbeddedTableException(
                    string.Create(CultureInfo.InvariantCulture, $"column {i + 1} has no name in the first line; give it one."));
            }

            if (Array.FindIndex(names, 0, i, earlier => string.Equals(earlier, names[i], StringComparison.OrdinalIgnoreCase)) >= 0)
                throw new EmbeddedTableException($"two columns are named '{names[i]}' in the first line; rename one.");
        }

        return names;
    }

    private static EngineTable Inferred(string[] names, List<CsvRecord> records)
    {
        var columns = new EngineColumn[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var type = CsvTypes.Infer(records.Select(record => record.Fields[i].Text));
            columns[i] = FieldTypes.ColumnOf(new Votable.VoTableField { Name = names[i], Datatype = type.Datatype }) with { Type = type };
        }

        return Fill(columns, names, [.. Enumerable.Range(0, names.Length)], records);
    }

    private static EngineTable Described(string[] names, CsvRecord header, List<CsvRecord> records, TapTableInfo info)
    {
        var known = info.Columns.Select(column => AdqlIdentifier.Unquote(column.Name)).ToList();
        for (var i = 0; i < names.Length; i++)
        {
            if (!known.Contains(names[i], StringComparer.OrdinalIgnoreCase))
            {
                throw new EmbeddedTableException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"the first line, character {header.Fields[i].Column}, names a column '{names[i]}' that the table does not have; it has {string.Join(", ", known.Take(10))}{(known.Count > 10 ? ", …" : "")}."));
            }
        }

        var places = known.ConvertAll(
            name => Array.FindIndex(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)));
        return Fill([.. info.Columns.Select(FieldTypes.ColumnOf)], names, [.. places], records);
    }

    private static EngineTable Fill(EngineColumn[] columns, string[] names, int[] places, List<CsvRecord> records)
    {
        var store = new TableStore(columns);
        foreach (var record in records)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (places[i] < 0 || record.Fields[places[i]] is not { Text: { } text } field)
                    store.Stores[i].AddNull();
                else if (CsvValues.TryParse(columns[i].Type, text, out var value))
                    store.Stores[i].AddBoxed(value);
                else
                    throw NoValue(record.Line, field, names[places[i]], columns[i].Type);
            }
        }

        return store.ToTable();
    }

    private static EmbeddedTableException NoValue(int line, CsvField field, string name, EngineType type) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"line {line}, character {field.Column}: column '{name}' is {type.Xtype ?? type.Datatype}{(type.Arraysize is { } size && type.Xtype is null ? $"[{size}]" : "")}, and '{Short(field.Text!)}' is none; leave a value that is not there empty."));

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
