using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// A table and its columns as one text: what generated code carries instead of an object for each column, which for a thousand columns
/// would be a hundred kilobytes of code that has to be compiled before the first query. The first line is the table, each further one a
/// column with the name of its property in front; fields are separated by tabs, and empty ones at the end are left out.
/// </summary>
public static class TapTableText
{
    /// <summary>Writes a table. What only a snapshot has is left out: inferred members, further rows of TAP_SCHEMA, notes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="propertyNames">The property of each column.</param>
    public static string Write(TapTableInfo table, IReadOnlyList<string> propertyNames)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(output, table, propertyNames);
        return output.ToString();
    }

    /// <summary>Writes a table where it is wanted, without a string of it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="propertyNames">The property of each column.</param>
    public static void WriteTo(TextWriter output, TapTableInfo table, IReadOnlyList<string> propertyNames)
    {
        var columns = (table ?? throw new ArgumentNullException(nameof(table))).Columns;
        if (propertyNames is null || propertyNames.Count != columns.Count)
        {
            throw new ArgumentException(
                $"Table '{table.Name}' has {columns.Count} columns, and needs as many names.", nameof(propertyNames));
        }

        var line = new TapTableLine(output ?? throw new ArgumentNullException(nameof(output)));
        line.Field(table.Name).Field(table.Type).Field(table.Utype).Field(table.Description);
        for (var i = 0; i < propertyNames.Count; i++)
        {
            var column = columns[i];
            line.Next();
            line.Field(propertyNames[i])
                .Field(column.Name)
                .Field(column.Datatype)
                .Field(column.Arraysize)
                .Field(column.Xtype)
                .Field(column.Unit)
                .Field(column.Ucd).Field(column.Utype).Field(Flags(column)).Field(column.Description).Field(column.ListSeparator);
            for (var j = 0; j < column.NullValues.Count; j++)
                line.Field(column.NullValues[j]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <returns>The table, and for each of its columns the name of its property.</returns>
    /// <exception cref="FormatException">The text is none of <see cref="Write"/>.</exception>
    public static (TapTableInfo Table, ValueList<string> PropertyNames) Read(string text)
    {
        var lines = (text ?? throw new ArgumentNullException(nameof(text))).Split('\n');
        var head = new TapTableFields(lines[0]);
        var names = new string[lines.Length - 1];
        var columns = new TapColumnInfo[lines.Length - 1];
        for (var i = 0; i < names.Length; i++)
        {
            var fields = new TapTableFields(lines[i + 1]);
            names[i] = fields[0] ?? throw new FormatException($"Line {i + 2} of a table's text names no property.");
            columns[i] = ColumnOf(fields);
        }

        var table = new TapTableInfo
        {
            Name = head[0] ?? throw new FormatException("A table's text names no table."),
            Type = head[1],
            Utype = head[2],
            Description = head[3],
            Columns = columns.ToValueList(),
        };
        return (table, names.ToValueList());
    }

    private static TapColumnInfo ColumnOf(TapTableFields fields)
    {
        var flags = fields[8] ?? "";
        return new TapColumnInfo
        {
            Name = fields[1] ?? throw new FormatException($"Property '{fields[0]}' of a table's text has no column."),
            Datatype = fields[2] ?? "",
            Arraysize = fields[3],
            Xtype = fields[4],
            Unit = fields[5],
            Ucd = fields[6],
            Utype = fields[7],
            Principal = Flag(flags, 'P'),
            Indexed = Flag(flags, 'I'),
            Std = Flag(flags, 'S'),
            Nullable = Flag(flags, 'N'),
            IsBoolean = flags.IndexOf('B') >= 0,
            Description = fields[9],
            ListSeparator = fields[10],
            NullValues = fields.From(11),
        };
    }

    /// <summary>A capital for true, a small letter for false, nothing for what nobody knows.</summary>
    private static string? Flags(TapColumnInfo column)
    {
        Span<char> flags = stackalloc char[5];
        var count = 0;
        Add(flags, 'P', column.Principal);
        Add(flags, 'I', column.Indexed);
        Add(flags, 'S', column.Std);
        Add(flags, 'N', column.Nullable);
        Add(flags, 'B', column.IsBoolean ? true : null);
        return count == 0 ? null : flags.Slice(0, count).ToString();

        void Add(Span<char> flags, char letter, bool? value)
        {
            if (value is { } known)
                flags[count++] = known ? letter : char.ToLowerInvariant(letter);
        }
    }

    private static bool? Flag(string flags, char letter) =>
        flags.IndexOf(letter) >= 0 ? true : flags.IndexOf(char.ToLowerInvariant(letter)) >= 0 ? false : null;
}
