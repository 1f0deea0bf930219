namespace TypedTap.Eso;

/// <summary>What CalSelector answered for one of several frames.</summary>
/// <param name="DpId">The frame.</param>
/// <param name="Cascade">Its cascade; null where there is none.</param>
/// <param name="Failure">Why there is none; null where there is one.</param>
public sealed record CascadeOutcome(string DpId, CalibrationCascade? Cascade, TapException? Failure)
{
    /// <summary>The cascade, for those who want an exception where there is none.</summary>
    /// <exception cref="TapException">There is none.</exception>
    public CalibrationCascade Require() => Cascade ?? throw Failure!;
}
