namespace TypedTap.Downloads;

/// <summary>What shows that a stored file is whole.</summary>
public enum TapDownloadProof
{
    /// <summary>Only that the answer came to its proper end: its service says neither size nor checksum.</summary>
    None,

    /// <summary>It has as many bytes as its service announced, or as were expected.</summary>
    Size,

    /// <summary>
    /// It has the checksum that its service announced (<c>Repr-Digest</c>, <c>Content-Digest</c>, <c>Digest</c>, <c>Content-MD5</c>).
    /// </summary>
    ServiceChecksum,

    /// <summary>It has the checksum that was expected (<see cref="TapDownload.Checksum"/>).</summary>
    GivenChecksum,
}
