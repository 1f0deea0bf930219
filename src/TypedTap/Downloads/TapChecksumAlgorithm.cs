namespace TypedTap.Downloads;

/// <summary>The algorithms of checksums, weaker ones first.</summary>
public enum TapChecksumAlgorithm
{
    /// <summary>MD5: it finds accidents, not forgers.</summary>
    Md5,

    /// <summary>SHA-1.</summary>
    Sha1,

    /// <summary>SHA-256.</summary>
    Sha256,

    /// <summary>SHA-384.</summary>
    Sha384,

    /// <summary>SHA-512.</summary>
    Sha512,
}
