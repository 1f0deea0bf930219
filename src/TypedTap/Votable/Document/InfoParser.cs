namespace TypedTap.Votable.Document;

/// <summary>Reads INFO elements, keeps them all, and knows the one that tells how the query ended.</summary>
internal sealed class InfoParser(ElementReader elements, VoTableReaderOptions options)
{
    private readonly List<VoTableInfo> _infos = [];

    /// <summary>All so far, in order.</summary>
    public IReadOnlyList<VoTableInfo> All => _infos;

    /// <summary>The last QUERY_STATUS so far.</summary>
    public QueryStatus? Status { get; private set; }

    /// <summary>Reads the INFO at whose start tag the reader stands, up to its end.</summary>
    public async ValueTask<VoTableInfo> ReadAsync(CancellationToken cancellationToken)
    {
        elements.CheckAttributes();
        string? name = elements.Verbatim("name"), value = elements.Verbatim("value");
        elements.Require(name, "name");
        elements.Require(value, "value");
        var info = new VoTableInfo(name ?? "", value ?? "", null)
        {
            Id = elements.Id(),
            Ucd = elements.Attribute("ucd"),
            Utype = elements.Attribute("utype"),
            Unit = elements.Attribute("unit"),
            Xtype = elements.Attribute("xtype"),
            Ref = elements.Ref(),
        };
        if (_infos.Count >= options.MaxInfos)
            throw elements.Xml.TooMuch($"There are more than {options.MaxInfos} INFO elements", nameof(options.MaxInfos));
        info = info with { Text = await elements.TextAsync(cancellationToken).ConfigureAwait(false) };
        if (info.Name.AsSpan().Trim().Equals(QueryStatus.InfoName, StringComparison.OrdinalIgnoreCase))
            Status = QueryStatus.From(info);
        _infos.Add(info);
        return info;
    }
}
