using TypedTap.Http;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Document;
using TypedTap.Votable.Rows.Fits;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>Chooses the reader of rows for what stands inside DATA.</summary>
internal static class RowSourceFactory
{
    /// <summary>
    /// Opens the serialisation at whose start tag the XML reader stands; null when it is empty, and then the XML
    /// reader stands at its end.
    /// </summary>
    public static async ValueTask<RowSource?> OpenAsync(
        XmlPull xml, VoTableTable table, VoTableReaderOptions options, DocumentWalker walker, CancellationToken cancellationToken)
    {
        var columns = Array.ConvertAll([.. table.Fields], field => new ColumnPlan(field, walker.Warnings, options, walker.MinorVersion));
        switch (xml.LocalName)
        {
            case "TABLEDATA":
                return xml.IsEmptyElement ? null : new TableDataRows(xml, columns, options, walker);
            case "BINARY" or "BINARY2" or "FITS":
                var serialization = xml.LocalName;
                var extension = xml.Attribute("extnum");
                if (serialization == "BINARY2" && walker.MinorVersion < 3)
                {
                    walker.Warnings.Report(
                        VoTableWarningCode.NotInThisVersion, $"BINARY2 came with VOTable 1.3, the document is of version {walker.Version}",
                        place: serialization);
                }

                return await FindStreamAsync(xml, cancellationToken).ConfigureAwait(false)
                    ? await OpenStreamAsync(
                        serialization, extension, xml, table, columns, options, walker, cancellationToken).ConfigureAwait(false)
                    : null;
            default:
                var problem =
                    $"The rows are written as {XmlNames.Shown(xml.LocalName)}, which is not supported; ask the service for TABLEDATA, BINARY or BINARY2.";
                if (walker.Warnings.KeepsValues)
                    return new UnreadableRows(xml.Error(VoTableErrorKind.Unsupported, problem));
                walker.Warnings.Report(VoTableWarningCode.UnsupportedRows, problem, place: table.Name);
                await xml.SkipAsync(cancellationToken).ConfigureAwait(false);
                return null;
        }
    }

    /// <summary>Goes to the STREAM inside BINARY; false when there is none, and the reader stands at the end of BINARY.</summary>
    private static async ValueTask<bool> FindStreamAsync(XmlPull xml, CancellationToken cancellationToken)
    {
        if (xml.IsEmptyElement)
            return false;
        var depth = xml.Depth;
        while (true)
        {
            await xml.ReadInsideAsync(cancellationToken).ConfigureAwait(false);
            if (xml.IsEndElement && xml.Depth == depth)
                return false;
            if (xml.IsText)
                throw xml.Error(VoTableErrorKind.Malformed, "Text stands where a STREAM belongs.");
            if (!xml.IsStartElement)
                continue;
            return xml.LocalName == "STREAM"
                ? true
                : throw xml.Error(VoTableErrorKind.Malformed, $"<{XmlNames.Shown(xml.LocalName)}> stands where a STREAM belongs.");
        }
    }

    private static async ValueTask<RowSource> OpenStreamAsync(
        string serialization,
        string? extension,
        XmlPull xml,
        VoTableTable table,
        ColumnPlan[] columns,
        VoTableReaderOptions options,
        DocumentWalker walker,
        CancellationToken cancellationToken)
    {
        var href = xml.Attribute("href")?.Trim();
        var encoding = xml.Attribute("encoding")?.Trim() ?? "";
        if (serialization != "FITS" && LayoutProblem(columns, xml, options) is { } problem)
            return new UnreadableRows(problem);
        if (string.IsNullOrEmpty(href))
        {
            // Writers forget the attribute; what stands inside XML can hardly be anything but base64.
            if (encoding.ToUpperInvariant() is not ("" or "NONE" or "BASE64"))
            {
                return new UnreadableRows(
                    xml.Error(VoTableErrorKind.Unsupported, $"A STREAM with encoding '{encoding}' is not supported; base64 is."));
            }

            if (!encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
            {
                walker.Warnings.Report(
                    VoTableWarningCode.NoStreamEncoding, "a STREAM does not say that it is in base64; it is read as such");
            }

            return await OpenBytesAsync(
                serialization, extension, xml, columns, options, walker, new Base64Content(xml, walker.Warnings),
                cancellationToken).ConfigureAwait(false);
        }

        if (options.OpenHref is not { } open)
        {
            var file = SecretText.Hide(ServerText.Clean(href, 500));
            return new UnreadableRows(xml.Error(
                VoTableErrorKind.Unsupported,
                $"The rows are in another file, {file}, which is not fetched: {nameof(VoTableReaderOptions)}.{nameof(VoTableReaderOptions.OpenHref)} may open it."));
        }

        if (!LinkedContent.Supports(encoding))
        {
            return new UnreadableRows(
                xml.Error(VoTableErrorKind.Unsupported, $"A STREAM in another file with encoding '{encoding}' is not supported; gzip is."));
        }

        await xml.SkipAsync(cancellationToken).ConfigureAwait(false);
        var stream = await open(href, cancellationToken).ConfigureAwait(false);
        var content = LinkedContent.Open(stream, encoding, xml);
        return await OpenBytesAsync(
            serialization, extension, xml, columns, options, walker, content, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<RowSource> OpenBytesAsync(
        string serialization,
        string? extension,
        XmlPull xml,
        ColumnPlan[] columns,
        VoTableReaderOptions options,
        DocumentWalker walker,
        IByteContent content,
        CancellationToken cancellationToken) => serialization == "FITS"
            ? await FitsRows.OpenAsync(
                content, extension, columns, options, xml, field => new ColumnPlan(field, walker.Warnings, options, walker.MinorVersion),
                cancellationToken).ConfigureAwait(false)
            : new BinaryRows(content, columns, options, xml, hasNullFlags: serialization == "BINARY2");

    private static VoTableException? LayoutProblem(ColumnPlan[] columns, XmlPull xml, VoTableReaderOptions options)
    {
        foreach (var column in columns)
        {
            var field = column.Field;
            if (column.Type == VoTableDatatype.Unknown || Datatypes.IsAmbiguousInBinary(field.Datatype))
                return SizeUnknown(xml, field, $"datatype '{field.Datatype}'");
            if (!column.Shape.IsValid)
                return SizeUnknown(xml, field, $"arraysize '{field.Arraysize}'");
            if (column.Shape.Count > options.MaxCellBytes || column.BinaryLength(column.Shape.Count) > options.MaxCellBytes)
            {
                return xml.TooMuch(
                    $"A cell of column '{field.Name}' ({field.TypeText}) is larger than {options.MaxCellBytes} bytes",
                    nameof(options.MaxCellBytes));
            }
        }

        return null;
    }

    private static VoTableException SizeUnknown(XmlPull xml, VoTableField field, string what) => xml.Error(
        VoTableErrorKind.Unsupported,
        $"Column '{field.Name}' has the {what}, which is not known: how many bytes it has in BINARY cannot be told. Ask for TABLEDATA.");
}
