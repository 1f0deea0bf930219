namespace TypedTap.Vosi.Reading;

/// <summary>Reads a column.</summary>
internal static class ColumnParser
{
    public static async ValueTask<VosiColumn> ReadAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        var std = xml.Attribute("std");
        string? name = null;
        string? description = null;
        string? unit = null;
        string? ucd = null;
        string? utype = null;
        VosiDataType? type = null;
        List<string> flags = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "name":
                    name = await xml.OnceAsync(name).ConfigureAwait(false);
                    break;
                case "description":
                    description = await xml.OnceAsync(description).ConfigureAwait(false);
                    break;
                case "unit":
                    unit = await xml.OnceAsync(unit).ConfigureAwait(false);
                    break;
                case "ucd":
                    ucd = await xml.OnceAsync(ucd).ConfigureAwait(false);
                    break;
                case "utype":
                    utype = await xml.OnceAsync(utype).ConfigureAwait(false);
                    break;
                case "dataType":
                    type = await DataTypeAsync(xml, type).ConfigureAwait(false);
                    break;
                case "flag":
                    xml.Keep();
                    flags.Add(await xml.TextAsync().ConfigureAwait(false));
                    break;
                case "foreignKey":
                    xml.Report(VosiDiagnosticCode.Misplaced, "A foreignKey stands in a column, not in a table; it was left out.");
                    break;
            }
        }

        TableParser.ReportNameless(xml, "column", name);
        return new VosiColumn
        {
            Name = name ?? "",
            IsPrincipal = Has(flags, "principal"),
            IsIndexed = Has(flags, "indexed") ?? Has(flags, "primary"),
            Description = description.OrNull(),
            Unit = unit.OrNull(),
            Ucd = ucd.OrNull(),
            Utype = utype.OrNull(),
            DataType = type,
            Flags = [.. flags],
            Std = Std(xml, std),
        };
    }

    private static async ValueTask<VosiDataType> DataTypeAsync(VosiXml xml, VosiDataType? before)
    {
        var type = new VosiDataType
        {
            XsiType = xml.XsiType(),
            Arraysize = xml.Attribute("arraysize"),
            Size = xml.Attribute("size"),
            Delimiter = xml.RawAttribute("delim"),
            ExtendedType = xml.Attribute("extendedType"),
            ExtendedSchema = xml.Attribute("extendedSchema"),
        };
        var text = await xml.OnceAsync(before?.Text).ConfigureAwait(false);
        return before ?? type with { Text = text ?? "" };
    }

    private static bool? Has(List<string> flags, string flag) => flags.Contains(flag, StringComparer.OrdinalIgnoreCase) ? true : null;

    private static bool? Std(VosiXml xml, string? text)
    {
        var std = Texts.Truth(text);
        if (text is not null && std is null)
            xml.Report(VosiDiagnosticCode.BadValue, $"std=\"{VosiXml.Shown(text)}\" is neither true nor false.");
        return std;
    }
}
