using TypedTap.Adql;

namespace TypedTap.Votable.Document;

/// <summary>Reads VALUES elements: null, MIN, MAX and OPTIONs, which may be nested.</summary>
internal sealed class ValuesParser(ElementReader elements)
{
    private readonly Dictionary<string, VoTableValues> _byId = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads the VALUES at whose start tag the reader stands, up to its end. What it does not say itself is that of the one it refers to.
    /// </summary>
    public async ValueTask<VoTableValues> ReadAsync(CancellationToken cancellationToken)
    {
        var values = await ReadOwnAsync(cancellationToken).ConfigureAwait(false);
        if (values.Ref is { } reference && _byId.TryGetValue(reference, out var original))
        {
            values = values with
            {
                Null = values.Null ?? original.Null,
                Min = values.Min ?? original.Min,
                Max = values.Max ?? original.Max,
                Options = values.Options.Count == 0 ? original.Options : values.Options,
            };
        }

        if (values.Id is { } id)
            _byId.TryAdd(id, values);
        return values;
    }

    private async ValueTask<VoTableValues> ReadOwnAsync(CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        var values = new VoTableValues
        {
            Id = elements.Id(),
            Type = elements.Attribute("type"),
            Null = elements.Verbatim("null"),
            Ref = elements.Ref(),
        };
        if (elements.Xml.IsEmptyElement)
            return values;
        var depth = elements.Xml.Depth;
        var options = new List<VoTableOption>();
        while (await elements.NextChildAsync(depth, cancellationToken).ConfigureAwait(false))
        {
            switch (elements.Xml.LocalName)
            {
                case "MIN":
                    values = values with { Min = await ReadLimitAsync(cancellationToken).ConfigureAwait(false) };
                    break;
                case "MAX":
                    values = values with { Max = await ReadLimitAsync(cancellationToken).ConfigureAwait(false) };
                    break;
                case "OPTION":
                    options.Add(await ReadOptionAsync(cancellationToken).ConfigureAwait(false));
                    break;
                default:
                    await elements.SkipAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return values with { Options = options.ToValueList() };
    }

    private async ValueTask<VoTableLimit> ReadLimitAsync(CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        var value = elements.Verbatim("value");
        elements.Require(value, "value");
        var inclusive = elements.Attribute("inclusive");
        // Old templates write the value as text.
        var text = await elements.TextAsync(cancellationToken).ConfigureAwait(false);
        return new VoTableLimit(value ?? text ?? "", !"no".Equals(inclusive, StringComparison.OrdinalIgnoreCase));
    }

    private async ValueTask<VoTableOption> ReadOptionAsync(CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        var option = new VoTableOption(elements.Verbatim("value") ?? "", elements.Attribute("name"));
        if (elements.Xml.IsEmptyElement)
            return option;
        var depth = elements.Xml.Depth;
        var nested = new List<VoTableOption>();
        while (await elements.NextChildAsync(depth, cancellationToken).ConfigureAwait(false))
        {
            if (elements.Xml.LocalName == "OPTION")
                nested.Add(await ReadOptionAsync(cancellationToken).ConfigureAwait(false));
            else
                await elements.SkipAsync(cancellationToken).ConfigureAwait(false);
        }

        return option with { Options = nested.ToValueList() };
    }
}
