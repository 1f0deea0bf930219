using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>A calibration and the frames that want it.</summary>
/// <param name="File">The calibration.</param>
/// <param name="Frames">The frames, by dp_id.</param>
public sealed record SharedCalibration(EsoFile File, ValueList<string> Frames);
