using TypedTap.Sky;

namespace Pipeline.Offline;

/// <summary>A dataset of the archive inside the program.</summary>
/// <param name="Name">Its name, and that of its file.</param>
/// <param name="Center">Where it was observed.</param>
/// <param name="Changed">When the archive changed it last.</param>
public sealed record OfflinePlane(string Name, SkyPoint Center, DateTime Changed)
{
    /// <summary>When the public came to know of it; null for always.</summary>
    public DateTime? Released { get; init; }

    /// <summary>Whether its file is for users who are logged in only.</summary>
    public bool IsProprietary { get; init; }

    /// <summary>Whether DataLink knows it.</summary>
    public bool HasLinks { get; init; } = true;

    /// <summary>The <c>publisherID</c>.</summary>
    public string PublisherId => $"ivo://cadc.nrc.ca/CFHT?{Name}/{Name}p";

    /// <summary>The file's URI.</summary>
    public string Uri => $"cadc:CFHT/{Name}p.fits.fz";
}
