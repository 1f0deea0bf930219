using TypedTap.Adql;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Document;

/// <summary>Reads FIELD and PARAM elements: attributes in any case, DESCRIPTION, VALUES and LINKs.</summary>
internal sealed class FieldParser(ElementReader elements)
{
    private readonly ValuesParser _values = new(elements);

    /// <summary>Reads the FIELD at whose start tag the reader stands, up to its end.</summary>
    public async ValueTask<VoTableField> ReadFieldAsync(CancellationToken cancellationToken) =>
        await ReadChildrenAsync(ReadAttributes(), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads the PARAM at whose start tag the reader stands, up to its end.</summary>
    public async ValueTask<VoTableParam> ReadParamAsync(CancellationToken cancellationToken)
    {
        var value = elements.Verbatim("value");
        elements.Require(value, "value");
        var field = ReadAttributes();
        var param = new VoTableParam
        {
            Name = field.Name,
            Id = field.Id,
            Datatype = field.Datatype,
            Arraysize = field.Arraysize,
            Xtype = field.Xtype,
            Unit = field.Unit,
            Ucd = field.Ucd,
            Utype = field.Utype,
            Ref = field.Ref,
            Width = field.Width,
            Precision = field.Precision,
            Value = value ?? "",
        };
        return await ReadChildrenAsync(param, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> ReadChildrenAsync<T>(T field, CancellationToken cancellationToken)
        where T : VoTableField
    {
        if (elements.Xml.IsEmptyElement)
            return field;
        var depth = elements.Xml.Depth;
        var links = new List<VoTableLink>();
        while (await elements.NextChildAsync(depth, cancellationToken).ConfigureAwait(false))
        {
            switch (elements.Xml.LocalName)
            {
                case "DESCRIPTION":
                    var text = await elements.TextAsync(cancellationToken).ConfigureAwait(false);
                    field = field with { Description = field.Description ?? text };
                    break;
                case "VALUES":
                    var values = await _values.ReadAsync(cancellationToken).ConfigureAwait(false);
                    if (field.Values is null || (field.Values.Null is null && values.Null is not null))
                        field = field with { Values = values };
                    break;
                case "LINK":
                    links.Add(await LinkParser.ReadAsync(elements, cancellationToken).ConfigureAwait(false));
                    break;
                default:
                    await elements.SkipAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return links.Count == 0 ? field : field with { Links = links.ToValueList() };
    }

    private VoTableField ReadAttributes()
    {
        elements.CheckAttributes();
        string? name = elements.Attribute("name"), id = elements.Id();
        string? datatype = elements.Attribute("datatype"), arraysize = elements.Attribute("arraysize");
        elements.Require(name, "name");
        elements.Require(datatype, "datatype");
        var field = new VoTableField
        {
            Name = name ?? id ?? "",
            Id = id,
            Datatype = datatype ?? "char",
            Arraysize = arraysize ?? (datatype is null ? "*" : null),
            Xtype = elements.Attribute("xtype"),
            Unit = elements.Attribute("unit"),
            Ucd = elements.Attribute("ucd"),
            Utype = elements.Attribute("utype"),
            Ref = elements.Ref(),
            Width = elements.Attribute("width"),
            Precision = elements.Attribute("precision"),
        };
        Check(field);
        return field;
    }

    private void Check(VoTableField field)
    {
        var type = Datatypes.Parse(field.Datatype);
        if (type == VoTableDatatype.Unknown)
            Report(VoTableWarningCode.UnknownDatatype, field, $"the datatype '{field.Datatype}' is not known; it is read as text");
        else if (!Datatypes.IsStandardName(field.Datatype))
            Report(VoTableWarningCode.DatatypeAlias, field, $"the datatype '{field.Datatype}' is read as {Datatypes.StandardName(type)}");
        if (!ArrayShape.Parse(field.Arraysize).IsValid)
            Report(VoTableWarningCode.InvalidArraysize, field, $"the arraysize '{field.Arraysize}' is read as *");
    }

    private void Report(VoTableWarningCode code, VoTableField field, string problem) =>
        elements.Warnings.Report(code, $"column '{field.Name}': {problem}", field.Name);
}
