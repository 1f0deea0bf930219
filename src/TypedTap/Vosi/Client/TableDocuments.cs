using System.Net;
using TypedTap.Http;

namespace TypedTap.Vosi;

/// <summary>The documents below <c>/tables</c>.</summary>
internal sealed class TableDocuments(VosiDocuments documents, Uri baseUrl, VosiReaderOptions options)
{
    private const string Purpose = "vosi.tables";

    public Task<VosiTableSet> GetSetAsync(VosiDetail detail, CancellationToken cancellationToken)
    {
        var url = ServiceUrl.Append(baseUrl, detail switch
        {
            VosiDetail.Default => "tables",
            VosiDetail.Min => "tables?detail=min",
            VosiDetail.Max => "tables?detail=max",
            _ => throw new ArgumentOutOfRangeException(nameof(detail), detail, "There is no such detail."),
        });
        return documents.ReadAsync(url, Purpose, ReadSet, cancellationToken);
    }

    public async Task<VosiTable> GetTableAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindDocumentAsync(name, cancellationToken).ConfigureAwait(false) is { } own)
            return own;
        var set = await GetSetAsync(VosiDetail.Max, cancellationToken).ConfigureAwait(false);
        return set.FindTable(name) ?? throw new VosiException(
            VosiErrorKind.NotFound,
            $"{SafeUrl.Print(TableUrl(name))} does not exist, and {SafeUrl.Print(ServiceUrl.Append(baseUrl, "tables"))} does not list the table "
            + $"'{ServerText.Clean(name, 200)}'. GetTablesAsync has the names.")
        {
            Url = SafeUrl.Redact(TableUrl(name)),
        };
    }

    /// <summary>A table out of its own document; null where there is none.</summary>
    public async Task<VosiTable?> FindDocumentAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await documents.FetchAsync(TableUrl(name), Purpose, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            return HasNone(answer.StatusCode)
                ? null
                : await documents.ReadAsync(
                    answer, (a, o, token) => OnlyTableAsync(a, o, name, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private Uri TableUrl(string name) => ServiceUrl.Append(baseUrl, "tables/" + Uri.EscapeDataString(name));

    /// <summary>Whether a status says that there are no documents of single tables, or not of this one.</summary>
    private static bool HasNone(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;

    private static Task<VosiTableSet> ReadSet(TapHttpResponse answer, VosiReaderOptions options, CancellationToken cancellationToken) =>
        VosiTableSetReader.ReadAsync(answer.Body, options, cancellationToken);

    private static async Task<VosiTable> OnlyTableAsync(
        TapHttpResponse answer,
        VosiReaderOptions options,
        string name,
        CancellationToken cancellationToken)
    {
        VosiTableSet set;
        try
        {
            set = await VosiTableSetReader.ReadAsync(answer.Body, options, cancellationToken).ConfigureAwait(false);
        }
        catch (VosiException e) when (e.Kind == VosiErrorKind.Empty)
        {
            throw new VosiException(
                VosiErrorKind.Empty,
                "The service answers with an empty document where that of one table should be. Take the table from "
                + "GetTablesAsync(VosiDetail.Max), or its columns from TAP_SCHEMA.",
                e);
        }

        // A document of one table is about that one, under whatever spelling of its name.
        var tables = set.Tables.Take(2).ToArray();
        return tables is [var only] ? only : set.FindTable(name) ?? throw new VosiException(
            VosiErrorKind.NotFound,
            $"The document does not have the table '{ServerText.Clean(name, 200)}' that it was asked for.")
        {
            RootElement = set.RootElement,
        };
    }
}
