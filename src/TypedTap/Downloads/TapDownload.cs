namespace TypedTap.Downloads;

/// <summary>A file to be downloaded: where it is, and what is known of it before.</summary>
public sealed record TapDownload
{
    /// <summary>A file at a URL.</summary>
    /// <param name="url">Where it is: an absolute http(s) URL.</param>
    /// <exception cref="ArgumentException">It is not one, or has a user name or password in it.</exception>
    public TapDownload(Uri url) => Url = Check(url);

    /// <summary>Where it is.</summary>
    public Uri Url { get; }

    /// <summary>
    /// The name to store it under, without a folder; it is made safe like any other (<see cref="TapFileName"/>). Null: the name that the
    /// service gives it, or that its URL has.
    /// </summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public string? Name { get; init => field = NotEmpty(value, nameof(Name)); }

    /// <summary>
    /// What the archive calls it (an artifact's URI, a dataset's id), by which it is found again when its URL changes: URLs with signatures
    /// are others every time. Null: its URL, but for <c>RUNID</c> (DALI 1.1 §3.4.6), is its identity.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// How many bytes it should have, like <c>content_length</c> of DataLink or <c>caom2.Artifact.contentLength</c>; null when not known.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? Size { get; init => field = NotNegative(value, nameof(Size)); }

    /// <summary>
    /// What its checksum should be, like <c>caom2.Artifact.contentChecksum</c> (<see cref="TapChecksum.Parse"/>); null when not known.
    /// </summary>
    public TapChecksum? Checksum { get; init; }

    /// <summary>
    /// Whether it is asked for without the client's credential, even where that applies. A credential goes to its own origins only in any
    /// case.
    /// </summary>
    public bool IsAnonymous { get; init; }

    /// <summary>
    /// Whether it may be a page (text/html) although its name does not end in <c>.html</c>. Otherwise a page is no file: services answer
    /// with pages, and 200, to those who should log in.
    /// </summary>
    public bool MayBePage { get; init; }

    private static string? NotEmpty(string? value, string name) =>
        value is not { Length: 0 } ? value : throw new ArgumentException("A file's name is not empty.", name);

    private static long? NotNegative(long? value, string name) =>
        value is not < 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A file's size is not negative.");

    private static Uri Check(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException("The URL of a file is absolute and starts with https:// or http://.", nameof(url));
        return url.UserInfo.Length == 0
            ? url
            : throw new ArgumentException(
                "The URL of the file has a user name or password in it (before the @), where logs would show it: use a TapCredential.",
                nameof(url));
    }
}
