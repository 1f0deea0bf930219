using TypedTap.Downloads;

namespace TypedTap.Cadc;

/// <summary>What CADC's metadata say of a file (<c>caom2.Artifact</c>).</summary>
/// <param name="PublisherId">The plane's <c>publisherID</c>.</param>
/// <param name="Uri">Its URI: <c>cadc:CFHT/2376828o.fits.fz</c>.</param>
/// <param name="ProductType">science, preview, auxiliary and so on.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="ContentChecksum">Its checksum, as CADC has it: <c>md5:…</c>.</param>
public sealed record CadcArtifact(
    string PublisherId, string Uri, string? ProductType, string? ContentType, long? Size, string? ContentChecksum)
{
    /// <summary>The checksum; null where there is none, or one of a kind that is not known.</summary>
    public TapChecksum? Checksum => TapChecksum.TryParse(ContentChecksum, out var checksum) ? checksum : null;

    /// <summary>The name: what is behind the last slash of the URI.</summary>
    public string Name => CadcFile.LastStep(Uri);
}
