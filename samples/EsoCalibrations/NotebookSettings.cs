using TypedTap.Eso;

namespace EsoCalibrations;

/// <summary>What the notebook is run for.</summary>
/// <param name="Run">The observing run: <c>098.C-0739(C)</c>.</param>
/// <param name="Mode">Which calibrations are wanted.</param>
/// <param name="Directory">Where files go.</param>
public sealed record NotebookSettings(string Run, CalSelectorMode Mode, string Directory)
{
    /// <summary>Whether the calibrations are to be downloaded; asked after the warnings.</summary>
    public Func<string, bool> Confirm { get; init; } = static _ => true;
}
