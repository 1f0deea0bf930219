using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>
/// The files that a raw frame is calibrated with, as CalSelector associates them, and what is to be known of them. It is an answer of its
/// time: that of a fresh observation is replaced when ESO has checked it.
/// </summary>
public sealed record CalibrationCascade
{
    /// <summary>The raw frame that was asked for.</summary>
    public required string DpId { get; init; }

    /// <summary>Which calibrations were asked for.</summary>
    public required CalSelectorMode RequestedMode { get; init; }

    /// <summary>What CalSelector says of it.</summary>
    public required CascadeStatus Status { get; init; }

    /// <summary>When it was answered.</summary>
    public required DateTimeOffset RetrievedAt { get; init; }

    /// <summary>The raw frame itself; null where the answer leaves it out.</summary>
    public EsoFile? Science { get; init; }

    /// <summary>Raw frames that are calibrated together with it.</summary>
    public ValueList<EsoFile> Siblings { get; init; } = [];

    /// <summary>The calibrations, each once.</summary>
    public ValueList<EsoFile> Calibrations { get; init; } = [];

    /// <summary>The tree of associations as a file (XML); null where the answer leaves it out.</summary>
    public EsoFile? TreeFile { get; init; }

    /// <summary>The tree itself; null until it has been read, see <see cref="EsoArchive.AssociationTreeAsync"/>.</summary>
    public Association? Tree { get; init; }

    /// <summary>Whether the service has more than it gave.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>What the service says of files that it has no link to.</summary>
    public ValueList<string> Faults { get; init; } = [];

    /// <summary>What is to be known before it is used; empty for a complete and certified cascade of the mode that was asked for.</summary>
    public ValueList<CascadeWarning> Warnings => CascadeWarnings.Of(this);

    /// <summary>All files, each once: the frame, its siblings, the calibrations, the tree.</summary>
    public IEnumerable<EsoFile> Files =>
        ((IEnumerable<EsoFile?>)[Science, .. Siblings, .. Calibrations, TreeFile]).OfType<EsoFile>().DistinctBy(static file => file.Url);

    /// <summary>Frame, number of calibrations, and warnings.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{DpId}: {Calibrations.Count} calibrations ({Status.Mode}){(Warnings.Count > 0 ? "; " + string.Join("; ", Warnings) : "")}");
}
