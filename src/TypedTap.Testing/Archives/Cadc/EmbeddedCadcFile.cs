using TypedTap.Sky;

namespace TypedTap.Testing;

/// <summary>A file of a plane at an <see cref="EmbeddedCadc"/>.</summary>
/// <param name="Uri">Its artifact URI: <c>cadc:CFHT/2376828o.fits.fz</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record EmbeddedCadcFile(string Uri, ReadOnlyMemory<byte> Content)
{
    /// <summary>The media type.</summary>
    public string ContentType { get; init; } = "application/fits";

    /// <summary>
    /// CAOM's product type: science, preview, thumbnail, auxiliary, catalog and so on. It decides about the semantics of the link.
    /// </summary>
    public string ProductType { get; init; } = "science";

    /// <summary>What the image covers; null where nothing can be cut out of the file.</summary>
    public SkyCircle? Coverage { get; init; }

    /// <summary>Whether only users who are logged in get it.</summary>
    public bool IsProprietary { get; init; }

    /// <summary>What DataLink says in place of its links (<c>error_message</c>); null for links.</summary>
    public string? Fault { get; init; }

    /// <summary>The name of the file: what is behind the last slash.</summary>
    public string Name => Uri[(Uri.LastIndexOf('/') + 1)..];

    /// <summary>The link's term in the DataLink vocabulary.</summary>
    internal string Semantics => ProductType switch
    {
        "science" => "#this",
        "preview" => "#preview",
        "thumbnail" => "#thumbnail",
        "catalog" => "#derivation",
        "calibration" => "#calibration",
        _ => "#auxiliary",
    };

    internal bool IsPicture => ProductType is "preview" or "thumbnail";
}
