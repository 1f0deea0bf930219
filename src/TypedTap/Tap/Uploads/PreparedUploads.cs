using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>The uploads of a query, ready to be sent as often as it takes. Dispose of them when the query has been answered.</summary>
internal sealed class PreparedUploads : IAsyncDisposable
{
    private readonly List<(TapUpload Upload, UploadBody Body)> _tables = [];

    private PreparedUploads()
    {
    }

    /// <summary>How many bytes the tables have in all.</summary>
    public long Bytes => _tables.Sum(static table => table.Body.Length);

    /// <summary>How many rows they have in all; null when those of one were not counted.</summary>
    public long? Rows =>
        _tables.TrueForAll(static table => table.Body.Rows is not null) ? _tables.Sum(static table => table.Body.Rows) : null;

    /// <summary>Whether any table is sent; the service fetches those of URIs.</summary>
    public bool IsInline => _tables.Count > 0;

    /// <summary>Checks uploads against what the service takes, and makes them ready.</summary>
    /// <exception cref="TapLimitException">One is too large, or of a kind that the service does not take.</exception>
    /// <exception cref="VoTableException">One is not a VOTable.</exception>
    /// <exception cref="InvalidOperationException">One was sent before and cannot be read again.</exception>
    public static async Task<PreparedUploads> PrepareAsync(
        ValueList<TapUpload> uploads, TapUploadLimits? limits, SpoolOptions spool, CancellationToken cancellationToken)
    {
        foreach (var upload in uploads)
            UploadMethod.Require(upload, limits);
        var prepared = new PreparedUploads();
        try
        {
            foreach (var upload in uploads)
            {
                if (upload.Source is { } source)
                {
                    await prepared.AddAsync(
                        upload, source, new UploadRoom(upload.Name, limits, spool), cancellationToken).ConfigureAwait(false);
                }
            }

            return prepared;
        }
        catch
        {
            await prepared.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes bodies of requests: with these fields, and the tables if any are sent.</summary>
    public Func<HttpContent> Body(IReadOnlyCollection<KeyValuePair<string, string>> fields) => IsInline
        ? () => new UploadContent(fields, _tables, $"TypedTap-{Path.GetRandomFileName()}{Path.GetRandomFileName()}")
        : () => new FormUrlEncodedContent(fields);

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, body) in _tables)
            await body.DisposeAsync().ConfigureAwait(false);
        _tables.Clear();
    }

    private async Task AddAsync(TapUpload upload, UploadSource source, UploadRoom room, CancellationToken cancellationToken)
    {
        var body = await source.PrepareAsync(room, cancellationToken).ConfigureAwait(false);
        _tables.Add((upload, body));
        room.CheckBytes(body.Length);
        await room.CheckRowsAsync(body, cancellationToken).ConfigureAwait(false);
    }
}
