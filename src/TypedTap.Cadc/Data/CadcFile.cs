using TypedTap.DataLink;
using TypedTap.Downloads;

namespace TypedTap.Cadc;

/// <summary>A file of a plane, where it is to be had.</summary>
public sealed class CadcFile
{
    /// <summary>What stands before the file's URI in the descriptions of links.</summary>
    private const string Download = "download ";

    internal CadcFile(string publisherId, DataLinkRow link)
    {
        PublisherId = publisherId;
        Link = link;
    }

    /// <summary>The plane's <c>publisherID</c>.</summary>
    public string PublisherId { get; }

    /// <summary>The link that it was found by: semantics, media type, size, whether one may have it.</summary>
    public DataLinkRow Link { get; }

    /// <summary>The URL.</summary>
    public Uri Url => Link.AccessUrl!;

    /// <summary>Whether it is the data itself; otherwise it goes along with it (previews, weights, catalogues).</summary>
    public bool IsData => Link.Semantics.Is(DataLinkSemantics.This);

    /// <summary>Whether it is a tar file of all files of the plane but the previews.</summary>
    public bool IsPackage => IsPackageLink(Link);

    /// <summary>The artifact URI (<c>cadc:CFHT/2376828o.fits.fz</c>), where the link tells it.</summary>
    public string? ArtifactUri =>
        Link.Description is { } text && text.StartsWith(Download, StringComparison.Ordinal)
            && text.IndexOf(':', StringComparison.Ordinal) > 0
            ? text[Download.Length..].Trim()
            : null;

    /// <summary>The name: what is behind the last slash of the artifact URI, or of the URL.</summary>
    public string Name => ArtifactUri is { } uri ? LastStep(uri) : Uri.UnescapeDataString(LastStep(Url.AbsolutePath));

    /// <summary>It as something to download.</summary>
    /// <param name="artifact">What CADC's metadata say of it, for size and checksum; null if that is not known.</param>
    public TapDownload ToDownload(CadcArtifact? artifact = null) => new(Url)
    {
        // The same file may come by several URLs, but has one URI.
        Id = ArtifactUri ?? artifact?.Uri,
        Size = artifact?.Size ?? (IsPackage ? null : Link.ContentLength),
        Checksum = artifact?.Checksum,
    };

    /// <summary>The URL.</summary>
    public override string ToString() => Url.AbsoluteUri;

    internal static bool IsPackageLink(DataLinkRow link) =>
        link.Semantics.Is(DataLinkSemantics.Package) || link.Semantics.Text == "http://www.opencadc.org/caom2#pkg";

    internal static string LastStep(string path) => path[(path.LastIndexOf('/') + 1)..];
}
