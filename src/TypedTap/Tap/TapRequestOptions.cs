using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>What one query asks for beyond its text.</summary>
public sealed record TapRequestOptions
{
    /// <summary>
    /// MAXREC: how many rows the service may give (TAP 1.1 §2.7.4). Null: <see cref="TapClientOptions.MaxRec"/>. Zero asks for
    /// the columns only; the service then says that rows are left out, which is no error here and proves nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? MaxRec { get; init => field = NotNegative(value, nameof(MaxRec)); }

    /// <summary>
    /// Whether an answer that the service cut off is welcome: the rows end without a <see cref="TapTruncatedException"/>, and
    /// <see cref="TapResponse.Completeness"/> tells of it.
    /// </summary>
    public bool AllowTruncation { get; init; }

    /// <summary>How the rows are asked to be written. Null: <see cref="TapClientOptions.ResponseFormat"/>.</summary>
    public TapResponseFormat? ResponseFormat { get; init; }

    /// <summary>
    /// LANG: the language of the query, spelled as the service lists it, like <c>ADQL-2.1</c> (TAP 1.1 §2.7.1). Null: <c>ADQL</c>, any
    /// version.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>RUNID: a name for the request that the service puts into its logs (TAP 1.1 §2.7.6). Null: none.</summary>
    public string? RunId { get; init; }

    /// <summary>Tables that the query uses as <c>TAP_UPLOAD.name</c> (TAP 1.1 §2.7.5).</summary>
    public ValueList<TapUpload> Uploads { get; init; } = [];

    /// <summary>
    /// Parameters of the service's own, sent as they are. Those of the standard have properties of their own here, and are refused.
    /// </summary>
    public ValueList<TapParameter> Parameters { get; init; } = [];

    /// <summary>Told while the rows are read, in place of the client's (<see cref="VoTableReaderOptions.Progress"/>).</summary>
    internal IProgress<VoTableProgress>? Progress { get; init; }

    internal static long? NotNegative(long? value, string name) =>
        value is not < 0
            ? value
            : throw new ArgumentOutOfRangeException(
                name, value, "MAXREC is a number of rows: zero or more, or null for the service's default.");
}
