using TypedTap.Http;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Document;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Rows;

/// <summary>Chooses the reader of rows for what stands inside DATA.</summary>
internal static class RowSourceFactory
{
    /// <summary>
    /// Opens the serialisation at whose start tag the XML reader stands; null when it is empty, and then the XML
    /// reader stands at its end.
    /// </summary>
    public static async ValueTask<RowSource?> OpenAsync(
        string serialization,
        XmlPull xml,
        IReadOnlyList<VoTableField> fields,
        VoTableReaderOptions options,
        DocumentWalker walker,
        CancellationToken cancellationToken)
    {
        var columns = fields.Select(static field => new ColumnPlan(field)).ToArray();
        switch (serialization)
        {
            case "TABLEDATA":
                return xml.IsEmptyElement ? null : new TableDataRows(xml, columns, options, walker);
            case "BINARY":
            case "BINARY2":
                CheckLayout(columns, xml, options);
                return await FindStreamAsync(xml, cancellationToken).ConfigureAwait(false)
                    ? new BinaryRows(new Base64Content(xml), columns, options, xml, hasNullFlags: serialization == "BINARY2")
                    : null;
            default:
                throw xml.Error(
                    VoTableErrorKind.Unsupported,
                    $"The rows are written as {serialization}, which is not supported; ask the service for TABLEDATA, BINARY or BINARY2.");
        }
    }

    /// <summary>Goes to the STREAM inside BINARY; false when there is none, and the reader stands at the end of BINARY.</summary>
    private static async ValueTask<bool> FindStreamAsync(XmlPull xml, CancellationToken cancellationToken)
    {
        if (xml.IsEmptyElement)
            return false;
        var depth = xml.Depth;
        while (await xml.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (xml.IsEndElement && xml.Depth == depth)
                return false;
            if (!xml.IsStartElement)
                continue;
            if (xml.LocalName != "STREAM")
                throw xml.Error(VoTableErrorKind.Malformed, $"<{xml.LocalName}> stands where a STREAM belongs.");
            CheckStream(xml);
            return true;
        }

        return false;
    }

    private static void CheckStream(XmlPull xml)
    {
        if (xml.Attribute("href")?.Trim() is { Length: > 0 } href)
            throw xml.Error(VoTableErrorKind.Unsupported, $"The rows are in another file, {SecretText.Hide(ServerText.Clean(href, 500))}, which is not fetched.");

        // Writers forget the attribute; what stands inside XML can hardly be anything but base64.
        var encoding = xml.Attribute("encoding")?.Trim() ?? "";
        if (encoding.ToUpperInvariant() is not ("" or "NONE" or "BASE64"))
            throw xml.Error(VoTableErrorKind.Unsupported, $"A STREAM with encoding '{encoding}' is not supported; base64 is.");
    }

    private static void CheckLayout(ColumnPlan[] columns, XmlPull xml, VoTableReaderOptions options)
    {
        foreach (var column in columns)
        {
            var field = column.Field;
            if (column.Type == VoTableDatatype.Unknown)
                throw SizeUnknown(xml, field, $"datatype '{field.Datatype}'");
            if (!column.Shape.IsValid)
                throw SizeUnknown(xml, field, $"arraysize '{field.Arraysize}'");
            if (column.Shape.Count > options.MaxCellBytes || column.BinaryLength(column.Shape.Count) > options.MaxCellBytes)
            {
                throw xml.TooMuch(
                    $"A cell of column '{field.Name}' ({field.TypeText}) is larger than {options.MaxCellBytes} bytes",
                    nameof(options.MaxCellBytes));
            }
        }
    }

    private static VoTableException SizeUnknown(XmlPull xml, VoTableField field, string what) => xml.Error(
        VoTableErrorKind.Unsupported,
        $"Column '{field.Name}' has the {what}, which is not known: how many bytes it has in BINARY cannot be told. Ask for TABLEDATA.");
}
