using TypedTap.Adql;

namespace TypedTap.Votable.Document;

/// <summary>Reads GROUP elements, which may be nested.</summary>
internal sealed class GroupParser(ElementReader elements, FieldParser fields, InfoParser infos)
{
    /// <summary>Reads the GROUP at whose start tag the reader stands, up to its end.</summary>
    public async ValueTask<VoTableGroup> ReadAsync(CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        var group = new VoTableGroup
        {
            Id = elements.Id(),
            Name = elements.Attribute("name"),
            Ref = elements.Ref(),
            Ucd = elements.Attribute("ucd"),
            Utype = elements.Attribute("utype"),
        };
        if (elements.Xml.IsEmptyElement)
            return group;
        var depth = elements.Xml.Depth;
        List<VoTableParam> parameters = [];
        List<VoTableGroup> groups = [];
        List<VoTableReference> fieldRefs = [], paramRefs = [];
        while (await elements.NextChildAsync(depth, cancellationToken).ConfigureAwait(false))
        {
            switch (elements.Xml.LocalName)
            {
                case "DESCRIPTION":
                    group = group with { Description = await elements.TextAsync(cancellationToken).ConfigureAwait(false) };
                    break;
                case "PARAM":
                    parameters.Add(await fields.ReadParamAsync(cancellationToken).ConfigureAwait(false));
                    break;
                case "GROUP":
                    groups.Add(await ReadAsync(cancellationToken).ConfigureAwait(false));
                    break;
                case "FIELDref":
                    fieldRefs.Add(await ReadReferenceAsync(cancellationToken).ConfigureAwait(false));
                    break;
                case "PARAMref":
                    paramRefs.Add(await ReadReferenceAsync(cancellationToken).ConfigureAwait(false));
                    break;
                case "INFO":
                    // Not allowed here, but what a service says is not passed over.
                    await infos.ReadAsync(cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await elements.SkipAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return group with
        {
            Params = parameters.ToValueList(),
            Groups = groups.ToValueList(),
            FieldRefs = fieldRefs.ToValueList(),
            ParamRefs = paramRefs.ToValueList(),
        };
    }

    private async ValueTask<VoTableReference> ReadReferenceAsync(CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        var reference = new VoTableReference(elements.Ref() ?? "", elements.Attribute("ucd"), elements.Attribute("utype"));
        await elements.Xml.SkipAsync(cancellationToken).ConfigureAwait(false);
        return reference;
    }
}
