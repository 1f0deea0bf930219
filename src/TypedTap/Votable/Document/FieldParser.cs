using TypedTap.Votable.Input;

namespace TypedTap.Votable.Document;

/// <summary>Reads FIELD elements: attributes in any case, DESCRIPTION, and the null of VALUES.</summary>
internal sealed class FieldParser(XmlPull xml, ContentText content)
{
    /// <summary>Reads the FIELD at whose start tag the reader stands, up to its end.</summary>
    public async ValueTask<VoTableField> ReadAsync(CancellationToken cancellationToken)
    {
        var field = ReadAttributes();
        if (xml.IsEmptyElement)
            return field;

        var depth = xml.Depth;
        while (await xml.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (xml.IsEndElement && xml.Depth == depth)
                break;
            if (!xml.IsStartElement)
                continue;
            switch (xml.LocalName)
            {
                case "DESCRIPTION":
                    var text = await content.ReadAsync(cancellationToken).ConfigureAwait(false);
                    field = field with { Description = field.Description ?? text };
                    break;
                case "VALUES":
                    var nullValue = Kept(xml.Attribute("null"));
                    field = field with { NullValue = field.NullValue ?? nullValue };
                    await content.SkipAsync(cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await content.SkipAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return field;
    }

    private VoTableField ReadAttributes()
    {
        string? name = null, id = null, datatype = null, arraysize = null, xtype = null, unit = null;
        string? ucd = null, utype = null, reference = null, width = null, precision = null;
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName.ToUpperInvariant())
            {
                case "NAME":
                    name = Trimmed();
                    break;
                case "ID":
                    id = Trimmed();
                    break;
                case "DATATYPE":
                    datatype = Trimmed();
                    break;
                case "ARRAYSIZE":
                    arraysize = Trimmed();
                    break;
                case "XTYPE":
                    xtype = Trimmed();
                    break;
                case "UNIT":
                    unit = Trimmed();
                    break;
                case "UCD":
                    ucd = Trimmed();
                    break;
                case "UTYPE":
                    utype = Trimmed();
                    break;
                case "REF":
                    reference = Trimmed();
                    break;
                case "WIDTH":
                    width = Trimmed();
                    break;
                case "PRECISION":
                    precision = Trimmed();
                    break;
            }
        }

        xml.MoveToElement();
        return new VoTableField
        {
            Name = name ?? id ?? "",
            Id = id,
            Datatype = datatype ?? "char",
            Arraysize = arraysize ?? (datatype is null ? "*" : null),
            Xtype = xtype,
            Unit = unit,
            Ucd = ucd,
            Utype = utype,
            Ref = reference,
            Width = width,
            Precision = precision,
        };
    }

    private string? Trimmed()
    {
        var value = xml.Value.Trim();
        return value.Length == 0 ? null : Kept(value);
    }

    private string? Kept(string? value)
    {
        content.Charge(value?.Length ?? 0);
        return value;
    }
}
