namespace TypedTap.Downloads.Folder;

/// <summary>
/// What is kept of a download beside the files: enough to go on with it, and to know its file again. No secrets are in it.
/// </summary>
internal sealed record DownloadRecord
{
    /// <summary>The form of records that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The form.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Where it came from, without secrets, for people.</summary>
    public string? Url { get; init; }

    /// <summary>The name that the archive gives it.</summary>
    public required string OriginalName { get; init; }

    /// <summary>How the entity is called by the service that sends it, as sent.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was changed, as the service writes it.</summary>
    public string? LastModified { get; init; }

    /// <summary>How many bytes are sent for it; null when the service does not say.</summary>
    public long? Length { get; init; }

    /// <summary>The content encoding that is to be taken off; null for none.</summary>
    public string? Encoding { get; init; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The checksums that the service announces of what it sends.</summary>
    public IReadOnlyList<string> Announced { get; init; } = [];

    /// <summary>The name of the file; null until it is whole and checked.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the file is another than what was sent, because something was decompressed.</summary>
    public bool IsDecompressed { get; init; }

    /// <summary>Whether it is known that nothing can be decompressed, whatever the name says.</summary>
    public bool IsPlain { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public long Size { get; init; }

    /// <summary>When the file was last changed, in ticks of UTC.</summary>
    public long Changed { get; init; }

    /// <summary>What has shown that it is whole.</summary>
    public TapDownloadProof Proof { get; init; }

    /// <summary>
    /// The checksum that was compared, of what was sent, with a content encoding taken off where that is the one that was expected.
    /// </summary>
    public string? Checksum { get; init; }
}
