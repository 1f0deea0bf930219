namespace TypedTap.Vosi.Reading;

/// <summary>Reads a foreign key.</summary>
internal static class ForeignKeyParser
{
    public static async ValueTask<VosiForeignKey> ReadAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        string? target = null;
        string? description = null;
        string? utype = null;
        List<VosiKeyColumns> columns = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "targetTable":
                    target = await xml.OnceAsync(target).ConfigureAwait(false);
                    break;
                case "description":
                    description = await xml.OnceAsync(description).ConfigureAwait(false);
                    break;
                case "utype":
                    utype = await xml.OnceAsync(utype).ConfigureAwait(false);
                    break;
                case "fkColumn":
                    columns.Add(await ColumnsAsync(xml).ConfigureAwait(false));
                    break;
            }
        }

        if (target.OrNull() is null)
            xml.Report(VosiDiagnosticCode.Missing, "A foreignKey has no targetTable.");
        return new VosiForeignKey
        {
            TargetTable = target ?? "",
            Columns = [.. columns],
            Description = description.OrNull(),
            Utype = utype.OrNull(),
        };
    }

    private static async ValueTask<VosiKeyColumns> ColumnsAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        string? from = null;
        string? target = null;
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            if (xml.Name == "fromColumn")
                from = await xml.OnceAsync(from).ConfigureAwait(false);
            else if (xml.Name == "targetColumn")
                target = await xml.OnceAsync(target).ConfigureAwait(false);
        }

        if (from.OrNull() is null || target.OrNull() is null)
            xml.Report(VosiDiagnosticCode.Missing, "An fkColumn lacks its fromColumn or its targetColumn.");
        return new VosiKeyColumns(from ?? "", target ?? "");
    }
}
