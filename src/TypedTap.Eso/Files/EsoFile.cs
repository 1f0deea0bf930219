using TypedTap.Downloads;

namespace TypedTap.Eso;

/// <summary>A file of the archive.</summary>
/// <param name="Role">What it is to the frame that one began with.</param>
/// <param name="DpId">Its identifier: <c>SPHER.2016-09-26T03:04:09.308</c>.</param>
/// <param name="Url">Where it is, as the archive publishes it.</param>
public sealed record EsoFile(EsoFileRole Role, string DpId, Uri Url)
{
    /// <summary>What it is to the instrument's pipeline (<c>eso_category</c>): <c>IFS_WAVECALIB</c>; empty where it is not told.</summary>
    public string Category { get; init; } = "";

    /// <summary>
    /// Its size in bytes as the archive tells it; null where it does not. For logs and trees it is an order of magnitude.
    /// </summary>
    public long? Size { get; init; }

    /// <summary>
    /// In what state the answer is that it has, where that changes: a tree that has been certified since is another file.
    /// </summary>
    internal string? State { get; init; }

    /// <summary>Whether everybody may have it, so that no token goes along.</summary>
    public bool IsPublic => Role == EsoFileRole.Calibration;

    /// <summary>The download of it: public files without the token, others with it, which goes to its own origins only.</summary>
    /// <remarks>Sizes that the archive tells are not compared: they are partly estimates. That of the answer is.</remarks>
    public TapDownload ToDownload() => new(Url)
    {
        IsAnonymous = IsPublic,
        Id = Role == EsoFileRole.AssociationTree ? $"{Url.OriginalString} {State}" : EsoIds.IvoidInQuery(DpId),
    };

    /// <summary>Role, identifier and category.</summary>
    public override string ToString() => $"{Role}: {DpId}{(Category.Length > 0 ? $" ({Category})" : "")}";
}
