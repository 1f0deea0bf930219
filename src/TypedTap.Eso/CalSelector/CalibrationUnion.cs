using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>The calibrations of several frames, each once, and which frames want them.</summary>
public sealed record CalibrationUnion
{
    /// <summary>The cascades that it was made of.</summary>
    public required ValueList<CalibrationCascade> Cascades { get; init; }

    /// <summary>The calibrations in the order in which they first come, each with the frames that want it.</summary>
    public required ValueList<SharedCalibration> Calibrations { get; init; }

    /// <summary>All files, each once: frames and siblings, calibrations, trees.</summary>
    public IEnumerable<EsoFile> Files => Cascades.SelectMany(static cascade => cascade.Files)
        .DistinctBy(
            static file =>
                (file.Role == EsoFileRole.AssociationTree, file.Role == EsoFileRole.AssociationTree ? file.Url.OriginalString : file.DpId));

    /// <summary>The warnings of all, each with its frame.</summary>
    public IEnumerable<(string DpId, CascadeWarning Warning)> Warnings =>
        Cascades.SelectMany(static cascade => cascade.Warnings.Select(warning => (cascade.DpId, warning)));

    /// <summary>Puts cascades together.</summary>
    public static CalibrationUnion Of(IEnumerable<CalibrationCascade> cascades)
    {
        ArgumentNullException.ThrowIfNull(cascades);
        var all = cascades.ToValueList();
        var shared =
            from cascade in all
            from file in cascade.Calibrations
            group (cascade.DpId, file) by file.DpId into same
            select new SharedCalibration(
                same.First().file, same.Select(static pair => pair.DpId).Distinct(StringComparer.Ordinal).ToValueList());
        return new CalibrationUnion { Cascades = all, Calibrations = shared.ToValueList() };
    }
}
