using TypedTap.Metadata;

namespace TypedTap.Testing.Synthetic;

/// <summary>An instrument with what belongs to it.</summary>
/// <param name="Name">The name.</param>
/// <param name="FilePrefix">What names of its files begin with.</param>
/// <param name="Telescope">Its telescope.</param>
/// <param name="Collection">The collection of its data.</param>
internal sealed record SyntheticInstrument(string Name, string FilePrefix, string Telescope, string Collection)
{
    public static IReadOnlyList<SyntheticInstrument> All { get; } =
    [
        new("MUSE", "MUSE", "ESO-VLT-U4", "MUSE"), new("XSHOOTER", "XSHOO", "ESO-VLT-U2", "XSHOOTER"),
        new("FORS2", "FORS2", "ESO-VLT-U1", "FORS2"),
        new("HAWKI", "HAWKI", "ESO-VLT-U4", "HAWKI"), new("OMEGACAM", "OMEGA", "ESO-VST", "KIDS"),
        new("HARPS", "HARPS", "ESO-3.6", "HARPS"),
        new("MegaPrime", "MEGAP", "CFHT 3.6m", "CFHT"), new("WIRCam", "WIRCA", "CFHT 3.6m", "CFHT"), new("ACS/WFC", "ACSWF", "HST", "HST"),
        new("GMOS-N", "GMOSN", "Gemini-North", "GEMINI"), new("SCUBA-2", "SCUB2", "JCMT", "JCMT"), new("NIRCam", "NIRCA", "JWST", "JWST"),
    ];

    private static IReadOnlyList<SyntheticInstrument> AtEso { get; } = [.. All.Where(
        instrument => instrument.Telescope.StartsWith("ESO", StringComparison.Ordinal))];

    /// <summary>The instruments whose data a table may have: ESO's, where it has the columns of ESO's files.</summary>
    public static IReadOnlyList<SyntheticInstrument> For(TapTableInfo table) =>
        table.Columns.Any(column => column.Name is "dp_id" or "dp_cat") ? AtEso : All;
}
