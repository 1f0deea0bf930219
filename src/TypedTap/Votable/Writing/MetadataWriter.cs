using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Votable.Writing;

/// <summary>Writes everything of a VOTable but rows, in the order of elements that the schema of VOTable 1.4 asks for.</summary>
internal sealed class MetadataWriter(MarkupWriter markup, IdRegistry ids)
{
    private const string Namespace = "http://www.ivoa.net/xml/VOTable/v1.3";

    /// <summary>Opens VOTABLE.</summary>
    public void OpenDocument(VoTableContext? document)
    {
        markup.Output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        markup.Open("VOTABLE")
            .Attribute("version", "1.4")
            .Attribute("ID", ids.Declare(document?.Id))
            .Attribute("xmlns", Namespace)
            .Attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .Attribute("xsi:schemaLocation", Namespace + " http://www.ivoa.net/xml/VOTable/votable-1.4.xsd");
        if (document is not null)
            Context(document);
        markup.ChildrenIfOpen();
    }

    public void CloseDocument() => markup.Close("VOTABLE");

    /// <summary>Opens a RESOURCE and writes what stands before its tables.</summary>
    public void OpenResource(VoTableResource resource)
    {
        markup.Open("RESOURCE")
            .Attribute("ID", ids.Declare(resource.Id))
            .Attribute("name", resource.Name)
            .Attribute("type", resource.IsMeta ? "meta" : "results")
            .Attribute("utype", resource.Utype);
        Context(resource);
        Links(resource.Links);
        markup.ChildrenIfOpen();
    }

    public void CloseResource() => markup.Close("RESOURCE");

    /// <summary>Opens a TABLE and writes what stands before its DATA.</summary>
    public void OpenTable(VoTableTable table, IReadOnlyList<VoTableField> fields)
    {
        // A ref to a table whose columns this one shares would compete with the columns, which are written out.
        markup.Open("TABLE")
            .Attribute("ID", ids.Declare(table.Id))
            .Attribute("name", table.Name)
            .Attribute("ref", fields.Count == 0 ? ids.Refer(table.Ref) : null)
            .Attribute("ucd", table.Ucd)
            .Attribute("utype", table.Utype)
            .Attribute("nrows", table.Nrows?.ToString(CultureInfo.InvariantCulture));
        markup.TextElement("DESCRIPTION", table.Description);
        Infos(table.Infos);
        foreach (var param in table.Params)
            Param(param);
        foreach (var field in fields)
            Field(field);
        foreach (var group in table.Groups)
            Group(group);
        Links(table.Links);
        markup.ChildrenIfOpen();
    }

    public void CloseTable() => markup.Close("TABLE");

    public void Infos(IEnumerable<VoTableInfo> infos)
    {
        foreach (var info in infos)
        {
            markup.ChildrenIfOpen();
            markup.Open("INFO")
                .Attribute("ID", ids.Declare(info.Id))
                .Attribute("name", info.Name)
                .Attribute("value", info.Value)
                .Attribute("ucd", info.Ucd);
            if (info.Text is not null)
                markup.Text(info.Text);
            markup.Close("INFO");
        }
    }

    private void Context(VoTableContext context)
    {
        markup.TextElement("DESCRIPTION", context.Description);
        Infos(context.Infos);
        foreach (var coosys in context.Coosys)
        {
            markup.ChildrenIfOpen();
            markup.Open("COOSYS")
                .Attribute("ID", ids.DeclareRequired(coosys.Id, "coosys"))
                .Attribute("system", coosys.System)
                .Attribute("equinox", coosys.Equinox)
                .Attribute("epoch", coosys.Epoch)
                .Attribute("refposition", coosys.Refposition)
                .CloseEmpty();
        }

        foreach (var timesys in context.Timesys)
        {
            markup.ChildrenIfOpen();
            markup.Open("TIMESYS")
                .Attribute("ID", ids.DeclareRequired(timesys.Id, "timesys"))
                .Attribute("timescale", timesys.Timescale)
                .Attribute("refposition", timesys.Refposition)
                .Attribute("timeorigin", timesys.Timeorigin)
                .CloseEmpty();
        }

        foreach (var param in context.Params)
            Param(param);
        foreach (var group in context.Groups)
            Group(group);
    }

    private void Field(VoTableField field)
    {
        markup.ChildrenIfOpen();
        Column(markup.Open("FIELD"), field);
        markup.Close("FIELD");
    }

    private void Param(VoTableParam param)
    {
        // Without arraysize, char is one character; services leave it out with longer values.
        var isLong = param.Arraysize is null && param.Value.Length != 1 && param.Datatype is "char" or "unicodeChar";
        markup.ChildrenIfOpen();
        markup.Open("PARAM").Attribute("value", param.Value);
        Column(markup, isLong ? param with { Arraysize = "*" } : param);
        markup.Close("PARAM");
    }

    /// <summary>What FIELD and PARAM share; the element stays open.</summary>
    private void Column(MarkupWriter element, VoTableField field)
    {
        element
            .Attribute("ID", ids.Declare(field.Id))
            .Attribute("name", field.Name)
            .Attribute("datatype", field.Datatype)
            .Attribute("arraysize", field.Arraysize?.Trim() is { Length: > 0 } arraysize ? arraysize : null)
            .Attribute("xtype", field.Xtype)
            .Attribute("unit", field.Unit)
            .Attribute("ucd", field.Ucd)
            .Attribute("utype", field.Utype)
            .Attribute("ref", ids.Refer(field.Ref))
            .Attribute("width", IsCount(field.Width) ? field.Width : null)
            .Attribute("precision", IsPrecision(field.Precision) ? field.Precision : null);
        markup.TextElement("DESCRIPTION", field.Description);
        if (field.Values is { } values)
            Values(values);
        Links(field.Links);
    }

    private void Values(VoTableValues values)
    {
        markup.ChildrenIfOpen();
        markup.Open("VALUES")
            .Attribute("ID", ids.Declare(values.Id))
            .Attribute("type", values.Type is "legal" or "actual" ? values.Type : null)
            .Attribute("null", values.Null)
            .Attribute("ref", ids.Refer(values.Ref));
        Limit("MIN", values.Min);
        Limit("MAX", values.Max);
        Options(values.Options);
        markup.Close("VALUES");
    }

    private void Limit(string element, VoTableLimit? limit)
    {
        if (limit is null)
            return;
        markup.ChildrenIfOpen();
        markup.Open(element).Attribute("value", limit.Value).Attribute("inclusive", limit.IsInclusive ? null : "no").CloseEmpty();
    }

    private void Options(ValueList<VoTableOption> options)
    {
        foreach (var option in options)
        {
            markup.ChildrenIfOpen();
            markup.Open("OPTION").Attribute("name", option.Name).Attribute("value", option.Value);
            Options(option.Options);
            markup.Close("OPTION");
        }
    }

    private void Links(ValueList<VoTableLink> links)
    {
        foreach (var link in links)
        {
            markup.ChildrenIfOpen();
            markup.Open("LINK")
                .Attribute("ID", ids.Declare(link.Id))
                .Attribute("content-role", link.ContentRole)
                .Attribute("content-type", link.ContentType)
                .Attribute("title", link.Title)
                .Attribute("value", link.Value)
                .Attribute("href", link.Href)
                .Attribute("gref", link.Gref)
                .Attribute("action", link.Action)
                .CloseEmpty();
        }
    }

    private void Group(VoTableGroup group)
    {
        markup.ChildrenIfOpen();
        markup.Open("GROUP")
            .Attribute("ID", ids.Declare(group.Id))
            .Attribute("name", group.Name)
            .Attribute("ref", ids.Refer(group.Ref))
            .Attribute("ucd", group.Ucd)
            .Attribute("utype", group.Utype);
        markup.TextElement("DESCRIPTION", group.Description);
        References("FIELDref", group.FieldRefs);
        References("PARAMref", group.ParamRefs);
        foreach (var param in group.Params)
            Param(param);
        foreach (var inner in group.Groups)
            Group(inner);
        markup.Close("GROUP");
    }

    private void References(string element, ValueList<VoTableReference> references)
    {
        foreach (var reference in references)
        {
            markup.ChildrenIfOpen();
            markup.Open(element)
                .Attribute("ref", ids.Refer(reference.Ref))
                .Attribute("ucd", reference.Ucd)
                .Attribute("utype", reference.Utype)
                .CloseEmpty();
        }
    }

    private static bool IsCount(string? text) =>
        text is { Length: > 0 } && text[0] != '0' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsPrecision(string? text) =>
        text is { Length: > 0 } && text.AsSpan().TrimStart("EF") is { Length: > 0 } digits && digits.Length >= text.Length - 1
            && digits.IndexOfAnyExceptInRange('0', '9') < 0;
}
