using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.DataLink;

/// <summary>
/// Reads DataLink documents (DataLink 1.0 and 1.1), and the service descriptors of any VOTable. What is tolerated is in
/// <see cref="DataLinkDocument.Warnings"/>.
/// </summary>
public static class DataLinkReader
{
    /// <summary>How many rows a document may have: what is beyond comes from a service gone mad.</summary>
    internal const int MaxRows = 1_000_000;

    internal static VoTableReaderOptions Options { get; } = new()
    {
        Tolerance = VoTableTolerance.Lenient,
        Tables = VoTableSelection.All,
        MaxCellBytes = 1 << 20,
        MaxRowBytes = 4 << 20,
        MaxFields = 2000,
    };

    /// <summary>Reads a document to its end.</summary>
    /// <param name="stream">The document; stays open.</param>
    /// <param name="baseUrl">Where it came from, for URLs in it that begin with a slash; null for nowhere.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="VoTableException">It is no VOTable, is broken, or exceeds a bound.</exception>
    /// <exception cref="TapLimitException">It has more than a million rows.</exception>
    public static async Task<DataLinkDocument> ReadAsync(Stream stream, Uri? baseUrl = null, CancellationToken cancellationToken = default)
    {
        var reader = await VoTableReader.OpenAsync(stream, Options with { LeaveOpen = true }, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await ReadAsync(reader, baseUrl, answer: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads what a reader has opened.</summary>
    internal static async Task<DataLinkDocument> ReadAsync(
        VoTableReader reader, Uri? baseUrl, TapHttpResponse? answer, CancellationToken cancellationToken)
    {
        LinkTable? table = null;
        var cells = new List<string?[]>();
        for (var more = reader.HasTable; more; more = await reader.NextTableAsync(cancellationToken).ConfigureAwait(false))
        {
            if (table is not null || !LinkTable.IsOne(reader.Fields))
                continue;
            table = new LinkTable(reader.Fields);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                cells.Add(cells.Count < MaxRows ? Row(reader, table.Fields.Length) : throw TooMany(baseUrl));
        }

        var services = ServiceDescriptor.FindAll(reader.Document, baseUrl);
        var byId = new Dictionary<string, ServiceDescriptor>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            if (service.Id is { } id)
                byId.TryAdd(id, service);
        }

        return new DataLinkDocument(table is null ? [] : Rows(table, cells, byId, baseUrl), services)
        {
            HasLinks = table is not null,
            IsTruncated = reader.Status?.Kind == QueryStatusKind.Overflow,
            Infos = [.. reader.Infos],
            Url = baseUrl is null ? null : SafeUrl.Redact(baseUrl),
            Credential = answer?.SentCredential,
            Warnings = [.. reader.Warnings],
        };
    }

    private static DataLinkRow[] Rows(LinkTable table, List<string?[]> cells, Dictionary<string, ServiceDescriptor> services, Uri? baseUrl)
    {
        var definition = table.Position("service_def");
        return
        [
            .. cells.Select(row => new DataLinkRow(table, row, baseUrl)
            {
                // Some write it as a reference within the document.
                Service = definition >= 0 && row[definition] is { } name
                    ? services.GetValueOrDefault(name) ?? services.GetValueOrDefault(name.TrimStart('#'))
                    : null,
            }),
        ];
    }

    private static string?[] Row(VoTableReader reader, int columns)
    {
        var row = new string?[columns];
        for (var i = 0; i < columns; i++)
            row[i] = reader.GetString(i) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        return row;
    }

    private static TapLimitException TooMany(Uri? url) =>
        new($"{(url is null ? "The document" : SafeUrl.Print(url))} has more than {MaxRows} rows of links, which is more than such a document may have here.")
        {
            Size = MaxRows + 1L, Limit = MaxRows, Unit = "row", LimitSource = "DataLinkReader",
        };
}
