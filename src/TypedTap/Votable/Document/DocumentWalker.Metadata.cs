namespace TypedTap.Votable.Document;

/// <content>What VOTABLE, RESOURCE and TABLE hold besides rows.</content>
internal sealed partial class DocumentWalker
{
    private void StartDocument()
    {
        _document.Version = _elements.Attribute("version");
        _document.Namespace = DocumentVersion.Namespace(_xml);
        _document.Id = _elements.Id();
        DocumentVersion.Check(_document.Version, _document.Namespace, Warnings);
        _elements.CheckAttributes();
    }

    private void StartResource()
    {
        _elements.CheckAttributes();
        var type = _elements.Attribute("type");
        if (type?.ToUpperInvariant() is not (null or "RESULTS" or "META"))
        {
            Warnings.Report(
                VoTableWarningCode.InvalidAttribute, $"a RESOURCE has the type '{type}', which is neither results nor meta",
                place: "RESOURCE/type");
        }

        var resource = new ResourceBuilder
        {
            Id = _elements.Id(),
            Name = _elements.Attribute("name"),
            Type = type,
            Utype = _elements.Attribute("utype"),
            IsMeta = InMeta || "meta".Equals(type, StringComparison.OrdinalIgnoreCase),
        };
        Context.Resources.Add(resource);
        if (!_xml.IsEmptyElement)
            _resources.Push(resource);
    }

    /// <summary>Reads what describes the document, a resource or a table; anything else is passed over.</summary>
    private async ValueTask ReadMetadataAsync(CancellationToken cancellationToken)
    {
        var inTable = _table is not null && _xml.Depth == _table.Depth + 1;
        switch (_xml.LocalName)
        {
            case "INFO":
                await ReadInfoAsync(cancellationToken).ConfigureAwait(false);
                break;
            case "FIELD" when inTable:
                await AddFieldAsync(cancellationToken).ConfigureAwait(false);
                break;
            case "PARAM":
                (_table?.Params ?? Context.Params).Add(await _fields.ReadParamAsync(cancellationToken).ConfigureAwait(false));
                break;
            case "GROUP":
                (_table?.Groups ?? Context.Groups).Add(await _groups.ReadAsync(cancellationToken).ConfigureAwait(false));
                break;
            case "LINK" when _table is not null || _resources.Count > 0:
                (_table?.Links ?? _resources.Peek().Links).Add(
                    await LinkParser.ReadAsync(_elements, cancellationToken).ConfigureAwait(false));
                break;
            case "DESCRIPTION":
                var text = await _elements.TextAsync(cancellationToken).ConfigureAwait(false);
                if (_table is not null)
                    _table.Description ??= text;
                else
                    Context.Description ??= text;
                break;
            case "COOSYS":
                await ReadCoosysAsync(cancellationToken).ConfigureAwait(false);
                break;
            case "TIMESYS":
                await ReadTimesysAsync(cancellationToken).ConfigureAwait(false);
                break;
            default:
                await PassOverAsync(cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Passes over an element that VOTable does not have, but not over what a service says in it, nor over rows.</summary>
    private async ValueTask PassOverAsync(CancellationToken cancellationToken)
    {
        if (_xml.IsEmptyElement || _elements.IsForeign)
        {
            await _elements.SkipAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        _elements.TellUnknown();
        var depth = _xml.Depth;
        while (true)
        {
            await _xml.ReadInsideAsync(cancellationToken).ConfigureAwait(false);
            if (_xml.IsEndElement && _xml.Depth == depth)
                return;
            if (!_xml.IsStartElement)
                continue;
            if (_xml.LocalName == "INFO")
                await ReadInfoAsync(cancellationToken).ConfigureAwait(false);
            else if (_xml.LocalName is "TABLEDATA" or "BINARY" or "BINARY2")
                Warnings.Report(VoTableWarningCode.StrayContent, "Rows stand inside an element that VOTable does not have.");
        }
    }

    private async ValueTask ReadCoosysAsync(CancellationToken cancellationToken)
    {
        _elements.CheckAttributes();
        Context.Coosys.Add(new VoTableCoosys
        {
            Id = _elements.Id(),
            System = _elements.Attribute("system"),
            Equinox = _elements.Attribute("equinox"),
            Epoch = _elements.Attribute("epoch"),
            Refposition = _elements.Attribute("refposition"),
        });
        await _xml.SkipAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask ReadTimesysAsync(CancellationToken cancellationToken)
    {
        _elements.CheckAttributes();
        if (MinorVersion < 4)
        {
            Warnings.Report(
                VoTableWarningCode.NotInThisVersion, $"TIMESYS came with VOTable 1.4, the document is of version {Version}",
                place: "TIMESYS");
        }

        Context.Timesys.Add(new VoTableTimesys
        {
            Id = _elements.Id(),
            Timescale = _elements.Attribute("timescale"),
            Refposition = _elements.Attribute("refposition"),
            Timeorigin = _elements.Attribute("timeorigin"),
        });
        await _xml.SkipAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AddFieldAsync(CancellationToken cancellationToken)
    {
        if (_table!.DataSeen)
        {
            throw _xml.Error(
                VoTableErrorKind.Malformed, "A FIELD stands behind the DATA of its table: which cells belong to it cannot be told.");
        }

        if (_table.Fields.Count >= _options.MaxFields)
            throw _xml.TooMuch($"The table has more than {_options.MaxFields} FIELDs", nameof(_options.MaxFields));
        _table.Fields.Add(await _fields.ReadFieldAsync(cancellationToken).ConfigureAwait(false));
    }
}
