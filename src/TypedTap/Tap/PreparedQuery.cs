using TypedTap.Http;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// A query with all its parameters, before it is sent anywhere: to <c>/sync</c>, to <c>/async</c>, or only shown. Whatever is wrong with
/// the parameters is found when it is made.
/// </summary>
internal sealed class PreparedQuery : IAsyncDisposable
{
    private readonly TapRequestOptions _options;
    private PreparedUploads? _uploads;

    private PreparedQuery(IReadOnlyList<KeyValuePair<string, string>> fields, SentQuery context, TapRequestOptions options)
    {
        Fields = fields;
        Context = context;
        _options = options;
    }

    /// <summary>The parameters, in the standard's order; the tables that are uploaded are none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>What the judge of the answer has to know.</summary>
    public SentQuery Context { get; }

    /// <summary>Whether tables go along, or are named for the service to fetch.</summary>
    public bool HasUploads => _options.Uploads.Count > 0;

    /// <summary>The name that the request goes by, if it has one.</summary>
    public string? RunId => _options.RunId;

    /// <summary>How many bytes of tables go along.</summary>
    public long UploadBytes => _uploads?.Bytes ?? 0;

    /// <summary>Puts a query together; touches nothing.</summary>
    /// <param name="adql">The query.</param>
    /// <param name="options">What it asks for.</param>
    /// <param name="client">What the client asks for where the query does not say.</param>
    /// <param name="traits">What is particular about the service.</param>
    /// <param name="format">The format, in place of that of the options.</param>
    /// <exception cref="ArgumentException">There is no query, it cannot be sent, or its parameters clash.</exception>
    public static PreparedQuery Create(
        string adql, TapRequestOptions? options, TapClientOptions client, TapServiceTraits traits, TapOutputFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(adql);
        options ??= new TapRequestOptions();
        var maxRec = options.MaxRec ?? client.MaxRec ?? traits.MaxRec;
        var media = format is null ? TapParameters.MediaType(options.ResponseFormat ?? client.ResponseFormat) : format.Value;
        // Nobody who asks for no rows wants to hear that rows are missing.
        var context = new SentQuery(adql, maxRec, options.AllowTruncation || maxRec == 0)
        {
            Votable = client.Votable with
            {
                LeaveOpen = false,
                Tables = VoTableSelection.Results,
                Progress = options.Progress ?? client.Votable.Progress
            },
            Traits = traits,
        };
        var formatName = client.FormatParameterName ?? traits.FormatParameterName;
        return new PreparedQuery(TapParameters.Query(adql, maxRec, media, formatName, options), context, options);
    }

    /// <summary>Makes the uploads ready, if there are any.</summary>
    /// <exception cref="TapLimitException">One is too large, or of a kind that the service does not take.</exception>
    /// <exception cref="VoTableException">One is not a VOTable.</exception>
    /// <exception cref="InvalidOperationException">One was sent before and cannot be read again.</exception>
    public async Task PrepareUploadsAsync(TapUploadLimits? limits, SpoolOptions spool, CancellationToken cancellationToken)
    {
        if (_options.Uploads.Count > 0)
            _uploads = await PreparedUploads.PrepareAsync(_options.Uploads, limits, spool, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The query as a request.</summary>
    /// <param name="url">Where it goes.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="repeat">What a repeat would do there.</param>
    public TapHttpRequest ToRequest(Uri url, string purpose, RepeatSafety repeat) =>
        TapHttpRequest.PostForm(url, Fields) with
        {
            Body = _uploads?.Body(Fields) ?? (() => new FormUrlEncodedContent(Fields)),
            Files = [.. _options.Uploads.Where(upload => upload.Source is not null).Select(UploadContent.Describe)],
            Purpose = purpose,
            Repeat = repeat,
        };

    /// <summary>Lets go of the uploads.</summary>
    public ValueTask DisposeAsync() => _uploads?.DisposeAsync() ?? ValueTask.CompletedTask;
}
