namespace TypedTap.Downloads;

/// <summary>
/// What is done about files that are there already. A file that is not known to be the wanted one is left alone, and the new one gets
/// another name (<c>name~2.fits</c>), unless this says otherwise.
/// </summary>
public enum TapExistingFiles
{
    /// <summary>
    /// A file that was downloaded here and has not changed since (size, and time of its last change or checksum), or that has the expected
    /// checksum, is not fetched again.
    /// </summary>
    KeepProven,

    /// <summary>The same, but checksums are computed anew where one is known, whatever times say.</summary>
    Verify,

    /// <summary>
    /// A file of the same name, and of the same size where that is known, is taken for the wanted one, whoever made it. For folders that
    /// another program filled.
    /// </summary>
    TrustNames,

    /// <summary>Everything is fetched again, and replaces what has its name.</summary>
    Replace,
}
