using System.Xml.Linq;
using TypedTap.Metadata;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing.Protocol;

/// <summary>What tables there are (VOSI 1.1 §2.3): a tableset, or one table.</summary>
internal static class TablesDocument
{
    private static readonly XNamespace Vosi = "http://www.ivoa.net/xml/VOSITables/v1.0";

    /// <param name="description">The tables.</param>
    /// <param name="columns">Whether the columns and keys are written (detail=max).</param>
    public static byte[] Tables(TapSnapshot description, bool columns) => VosiXml.Write(VosiXml.Root(
        Vosi + "tableset",
        "vosi",
        description.Schemas.Select(schema => new XElement(
            "schema",
            new XElement("name", schema.Name),
            VosiXml.Optional("description", schema.Description),
            VosiXml.Optional("utype", schema.Utype),
            schema.Tables.Select(table => new XElement("table", Content(table, description, columns)))))));

    /// <summary>The document of one table; null where there is none of that name.</summary>
    public static byte[]? Table(TapSnapshot description, string name) =>
        description.Schemas.SelectMany(schema => schema.Tables).FirstOrDefault(
            table => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } table
            ? VosiXml.Write(VosiXml.Root(Vosi + "table", "vosi", [.. Content(table, description, columns: true)]))
            : null;

    private static IEnumerable<object?> Content(TapTableInfo table, TapSnapshot description, bool columns)
    {
        yield return table.Type is "view" ? new XAttribute("type", "view") : null;
        yield return new XElement("name", table.Name);
        yield return VosiXml.Optional("description", table.Description);
        yield return VosiXml.Optional("utype", table.Utype);
        if (!columns)
            yield break;
        yield return table.Columns.Select(Column);
        yield return description.Keys.Where(key => key.FromTable.Equals(table.Name, StringComparison.OrdinalIgnoreCase)).Select(Key);
    }

    private static XElement Column(TapColumnInfo column)
    {
        var (datatype, arraysize, xtype) = FieldTypes.Published(column);
        return new XElement(
            "column",
            column.Std is { } std ? new XAttribute("std", std) : null,
            new XElement("name", column.Name),
            VosiXml.Optional("description", column.Description),
            VosiXml.Optional("unit", column.Unit),
            VosiXml.Optional("ucd", column.Ucd),
            VosiXml.Optional("utype", column.Utype),
            new XElement(
                "dataType",
                VosiXml.Type("vs:VOTableType"),
                arraysize is null ? null : new XAttribute("arraysize", arraysize),
                xtype is null ? null : new XAttribute("extendedType", xtype),
                datatype),
            column.Indexed == true ? new XElement("flag", "indexed") : null,
            column.Principal == true ? new XElement("flag", "principal") : null,
            column.Nullable == true ? new XElement("flag", "nullable") : null);
    }

    private static XElement Key(TapKeyInfo key) => new(
        "foreignKey",
        new XElement("targetTable", key.TargetTable),
        key.Columns.Select(
            pair => new XElement("fkColumn", new XElement("fromColumn", pair.From), new XElement("targetColumn", pair.Target))),
        VosiXml.Optional("description", key.Description),
        VosiXml.Optional("utype", key.Utype));
}
