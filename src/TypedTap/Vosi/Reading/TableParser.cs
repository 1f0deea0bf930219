namespace TypedTap.Vosi.Reading;

/// <summary>Reads schemas and tables.</summary>
internal static class TableParser
{
    public static async ValueTask<VosiSchema> SchemaAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        string? name = null;
        string? title = null;
        string? description = null;
        string? utype = null;
        List<VosiTable> tables = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "name":
                    name = await xml.OnceAsync(name).ConfigureAwait(false);
                    break;
                case "title":
                    title = await xml.OnceAsync(title).ConfigureAwait(false);
                    break;
                case "description":
                    description = await xml.OnceAsync(description).ConfigureAwait(false);
                    break;
                case "utype":
                    utype = await xml.OnceAsync(utype).ConfigureAwait(false);
                    break;
                case "table":
                    tables.Add(await TableAsync(xml).ConfigureAwait(false));
                    break;
            }
        }

        ReportNameless(xml, "schema", name);
        return new VosiSchema
        {
            Name = name ?? "",
            Title = title.OrNull(),
            Description = description.OrNull(),
            Utype = utype.OrNull(),
            Tables = [.. tables],
        };
    }

    public static async ValueTask<VosiTable> TableAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        var type = xml.Attribute("type");
        string? name = null;
        string? title = null;
        string? description = null;
        string? utype = null;
        string? rows = null;
        List<VosiColumn> columns = [];
        List<VosiForeignKey> keys = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "name":
                    name = await xml.OnceAsync(name).ConfigureAwait(false);
                    break;
                case "title":
                    title = await xml.OnceAsync(title).ConfigureAwait(false);
                    break;
                case "description":
                    description = await xml.OnceAsync(description).ConfigureAwait(false);
                    break;
                case "utype":
                    utype = await xml.OnceAsync(utype).ConfigureAwait(false);
                    break;
                case "nrows":
                    rows = await xml.OnceAsync(rows).ConfigureAwait(false);
                    break;
                case "column":
                    columns.Add(await ColumnParser.ReadAsync(xml).ConfigureAwait(false));
                    break;
                case "foreignKey":
                    keys.Add(await ForeignKeyParser.ReadAsync(xml).ConfigureAwait(false));
                    break;
            }
        }

        ReportNameless(xml, "table", name);
        return new VosiTable
        {
            Name = name ?? "",
            Type = type,
            Title = title.OrNull(),
            Description = description.OrNull(),
            Utype = utype.OrNull(),
            RowCount = Rows(xml, rows),
            Columns = columns.Count == 0 ? null : [.. columns],
            ForeignKeys = [.. keys],
        };
    }

    public static void ReportNameless(VosiXml xml, string what, string? name)
    {
        if (name.OrNull() is null)
            xml.Report(VosiDiagnosticCode.NoName, $"A {what} has no name.");
    }

    private static long? Rows(VosiXml xml, string? text)
    {
        if (text.OrNull() is null)
            return null;
        var rows = Texts.Count(text);
        if (rows is null)
            xml.Report(VosiDiagnosticCode.BadValue, $"'{VosiXml.Shown(text!)}' is no number of rows.");
        return rows;
    }
}
