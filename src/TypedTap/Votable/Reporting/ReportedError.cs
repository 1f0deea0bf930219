using TypedTap.Http;

namespace TypedTap.Votable.Reporting;

/// <summary>What a service says in a VOTable about its own failure.</summary>
/// <param name="Message">Its words, on one line; empty when it gives none.</param>
internal sealed record ReportedError(string Message)
{
    private const int NoteLimit = 500;

    /// <summary>What it advises to do (DaCHS's <c>HINT</c>).</summary>
    public string? Hint { get; private init; }

    /// <summary>Its name for the request, which its help desk asks for (vollt's <c>REQ_ID</c>, used by ESO and CDS).</summary>
    public string? RequestId { get; private init; }

    /// <summary><c>fatal</c> or <c>transient</c> (vollt's <c>ERROR_TYPE</c>).</summary>
    public string? ErrorType { get; private init; }

    /// <summary>What it was about to do (vollt's <c>ACTION</c>).</summary>
    public string? Action { get; private init; }

    /// <summary>
    /// The error that a document tells of, as far as it has been read: a last QUERY_STATUS of ERROR (DALI 1.1, section 4.2), wherever it
    /// stands; without rows also an INFO named Error, or in a document without any table a PARAM (Simple Cone Search 1.03, section 2.3;
    /// NED does so beside a QUERY_STATUS of OK). Null when it tells of none.
    /// </summary>
    public static ReportedError? Find(VoTableReader document)
    {
        if (document.Status?.Kind == QueryStatusKind.Error)
            return Of(document.Status.Message, document);
        // A table with a status has said how it ended, and may have a column's worth of anything called error.
        if (document.RowsRead > 0 || (document.HasTable && document.Status is not null))
            return null;
        return NamedError(document) is { } words ? Of(words, document) : null;
    }

    /// <summary>The error that a whole body tells of; null when it is no VOTable, or tells of none.</summary>
    public static async Task<ReportedError?> ReadAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!"VOTABLE".Equals(RootElement.Find(body.Span), StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var copy = new MemoryStream(body.ToArray(), writable: false);
            var document = await VoTableReader.OpenAsync(copy, null, cancellationToken).ConfigureAwait(false);
            await using (document.ConfigureAwait(false))
                return Find(document);
        }
        catch (VoTableException)
        {
            // A damaged one: its text is shown instead.
            return null;
        }
    }

    private static ReportedError Of(string? words, VoTableReader document) => new(ServerText.Clean(words))
    {
        Hint = Note(document, "HINT"),
        RequestId = Note(document, "REQ_ID"),
        ErrorType = Note(document, "ERROR_TYPE"),
        Action = Note(document, "ACTION"),
    };

    private static string? NamedError(VoTableReader document)
    {
        foreach (var info in document.Infos)
        {
            if (IsError(info.Name, info.Id))
                return string.IsNullOrWhiteSpace(info.Text) ? info.Value : info.Text;
        }

        if (document.HasTable)
            return null;
        var whole = document.Document;
        return InParams(whole) ?? whole.Resources.Select(InResource).FirstOrDefault(words => words is not null);
    }

    private static string? InResource(VoTableResource resource) =>
        InParams(resource) ?? resource.Resources.Select(InResource).FirstOrDefault(words => words is not null);

    private static string? InParams(VoTableContext context) => context.Params.FirstOrDefault(param => IsError(param.Name, param.Id))?.Value;

    private static bool IsError(string? name, string? id) => Is(name) || (string.IsNullOrWhiteSpace(name) && Is(id));

    private static bool Is(string? text) => text.AsSpan().Trim().Equals("Error", StringComparison.OrdinalIgnoreCase);

    private static string? Note(VoTableReader document, string name)
    {
        var info = document.Infos.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        var text = ServerText.Clean(string.IsNullOrWhiteSpace(info?.Text) ? info?.Value : info.Text, NoteLimit);
        return text.Length == 0 ? null : text;
    }
}
