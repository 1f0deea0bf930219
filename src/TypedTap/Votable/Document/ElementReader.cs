using System.Buffers;
using TypedTap.Votable.Reporting;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Document;

/// <summary>Reads attributes and texts of metadata, of which only so much is kept as the options allow.</summary>
internal sealed class ElementReader(XmlPull xml, VoTableReaderOptions options, WarningLog warnings, References references)
{
    /// <summary>What an element takes besides its texts, counted as characters.</summary>
    private const int ElementCost = 16;

    private readonly ArrayBufferWriter<byte> _text = new();
    private long _kept;

    public XmlPull Xml { get; } = xml;

    public WarningLog Warnings { get; } = warnings;

    public References References { get; } = references;

    /// <summary>An attribute of the current tag, without the blanks around it; null when absent or blank.</summary>
    public string? Attribute(string name)
    {
        var value = Xml.Attribute(name)?.Trim();
        return string.IsNullOrEmpty(value) ? null : Kept(value);
    }

    /// <summary>An attribute of the current tag, verbatim; null when absent.</summary>
    public string? Verbatim(string name) => Kept(Xml.Attribute(name));

    /// <summary>The XML ID of the current tag.</summary>
    public string? Id()
    {
        var id = Attribute("ID");
        if (id is not null)
            References.Define(id);
        return id;
    }

    /// <summary>The ref of the current tag.</summary>
    public string? Ref()
    {
        var reference = Attribute("ref");
        if (reference is not null)
            References.Use(reference, Xml.LocalName);
        return reference;
    }

    /// <summary>An attribute that the standard requires.</summary>
    public void Require(string? value, string name)
    {
        if (value is null)
            Warnings.Report(VoTableWarningCode.MissingAttribute, $"<{Xml.LocalName}> has no {name}", place: $"{Xml.LocalName}/{name}");
    }

    /// <summary>Tells attributes of the current tag that VOTable does not have, or spells otherwise.</summary>
    public void CheckAttributes()
    {
        Charge(ElementCost);
        for (var i = 0; i < Xml.Attributes.Count; i++)
        {
            var name = Xml.Attributes.NameAt(i);
            if (name.Equals("xmlns", StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
                continue;
            var spelling = Vocabulary.Spelling(Xml.LocalName, name);
            var place = $"{Xml.LocalName}/{XmlNames.Shown(name)}";
            if (spelling is null)
            {
                Warnings.Report(
                    VoTableWarningCode.UnknownAttribute, $"<{Xml.LocalName}> has an attribute '{XmlNames.Shown(name)}'", place: place);
            }
            else if (!spelling.Equals(name, StringComparison.Ordinal))
            {
                Warnings.Report(
                    VoTableWarningCode.MisspelledAttribute, $"the attribute '{spelling}' of <{Xml.LocalName}> is written '{name}'",
                    place: place);
            }
        }
    }

    /// <summary>The text of the current element, null when blank; leaves the reader at its end.</summary>
    public async ValueTask<string?> TextAsync(CancellationToken cancellationToken)
    {
        _text.ResetWrittenCount();
        Xml.BeginContent();
        ReadOnlyMemory<byte> piece;
        while (!(piece = await Xml.ReadContentAsync(cancellationToken).ConfigureAwait(false)).IsEmpty)
        {
            Charge(piece.Length);
            _text.Write(piece.Span);
        }

        TellInvalidText(LenientText.IsUtf8(_text.WrittenSpan));
        var text = LenientText.Of(_text.WrittenSpan).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Goes to the next child of the element at a depth; false when its end tag has been read.</summary>
    public async ValueTask<bool> NextChildAsync(int depth, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Xml.ReadInsideAsync(cancellationToken).ConfigureAwait(false);
            if (Xml.IsStartElement)
                return true;
            if (Xml.IsEndElement && Xml.Depth == depth)
                return false;
        }
    }

    /// <summary>Whether the current element is of another vocabulary, which may stand in a RESOURCE.</summary>
    public bool IsForeign => Xml.Attributes.IndexOf("xmlns") >= 0 || Xml.Prefix.Length > 0;

    /// <summary>Tells an element that has no meaning here.</summary>
    public void TellUnknown()
    {
        var name = XmlNames.Shown(Xml.LocalName);
        var where = Vocabulary.HasElement(name) ? "stands where the standard has none" : "is not an element of VOTable";
        Warnings.Report(VoTableWarningCode.UnknownElement, $"<{name}> {where}; it is passed over", place: name);
    }

    /// <summary>Passes over an element that has no meaning here.</summary>
    public ValueTask SkipAsync(CancellationToken cancellationToken)
    {
        if (!IsForeign)
            TellUnknown();
        return Xml.SkipAsync(cancellationToken);
    }

    private void TellInvalidText(bool isValid)
    {
        if (!isValid)
        {
            Warnings.Report(
                VoTableWarningCode.InvalidText, $"<{Xml.LocalName}> has bytes that are not UTF-8; they are read as ISO-8859-1",
                place: Xml.LocalName);
        }
    }

    private string? Kept(string? value)
    {
        TellInvalidText(!Xml.Attributes.TakeInvalidText());
        Charge(value?.Length ?? 0);
        return value;
    }

    /// <summary>Counts characters that are going to be kept.</summary>
    private void Charge(int characters)
    {
        _kept += characters;
        if (_kept > options.MaxMetadataCharacters)
        {
            throw Xml.TooMuch(
                $"The metadata is longer than {options.MaxMetadataCharacters} characters", nameof(options.MaxMetadataCharacters));
        }
    }
}
