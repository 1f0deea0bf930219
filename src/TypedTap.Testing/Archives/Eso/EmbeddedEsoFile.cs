namespace TypedTap.Testing;

/// <summary>A file of an <see cref="EmbeddedEso"/>: a raw frame, a calibration, a product.</summary>
/// <param name="DpId">Its identifier: <c>SPHER.2016-09-26T03:04:09.308</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmbeddedEsoFile(string DpId, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name that the data portal gives it; the identifier with <c>.fits</c> unless given.</summary>
    public string FileName { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = DpId + ".fits";

    /// <summary>Its category as CalSelector tells it.</summary>
    public string Category { get; init; } = "";

    /// <summary>Who alone may see it and have it; null for everybody.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// Its tag at the data portal, with its quotes; null for none. What ESO's sends is not known, so that one has to be given where
    /// downloads are to be gone on with.
    /// </summary>
    public string? ETag { get; init; }

    /// <summary>Since when it is as it is, at the data portal; null where that is not told.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>
    /// Whether the data portal corrects the header whenever it sends the file. There are no ranges of such a file then, as at ESO.
    /// </summary>
    public bool HeaderIsCorrected { get; init; }

    /// <summary>The log of its night; null for none.</summary>
    public string? NightLog { get; init; }

    /// <summary>Its header; null for none.</summary>
    public string? Header { get; init; }

    /// <summary>What CalSelector associates with it; null for a file that it does not know.</summary>
    public EmbeddedEsoCascade? Cascade { get; init; }

    /// <summary>What is cut out of it by SODA, null from it for nothing in common (204); null for a file that cannot be cut.</summary>
    public Func<EmbeddedSodaRequest, EmbeddedFile?>? CutOut { get; init; }
}
