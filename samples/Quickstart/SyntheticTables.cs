using Quickstart.Archives;
using TypedTap.Sky;
using TypedTap.Testing;

namespace Quickstart;

/// <summary>The tables that the sample asks without a network: made up, but for what its queries look for.</summary>
public static class SyntheticTables
{
    /// <summary>Makes them; always the same.</summary>
    public static EmbeddedDatabase Create()
    {
        using var eso = new EsoArchive();
        using var cadc = new CadcArchive();
        using var obsCore = new ObsCoreService(new Uri("http://localhost/tap"));

        var database = new EmbeddedDatabase();
        database.Populate(eso.Dbo.Raw, rows: 2000, new SyntheticOptions
        {
            Values = new Dictionary<string, IReadOnlyList<string>>
            {
                ["prog_id"] = ["098.C-0739(C)", "099.D-0118(A)", "0101.A-0127(B)", "106.21GR.001", "60.A-9800(J)"],
            },
        });
        var region = new SyntheticOptions { Region = SkyCircle.FromDegrees(26.28, 23.30, Angle.Degrees(2)) };
        database.Populate(cadc.Caom2.Observation, rows: 500, region with
        {
            Values = new Dictionary<string, IReadOnlyList<string>> { ["collection"] = ["CFHT", "CFHT", "HST", "JCMT"] },
        });
        database.Populate(cadc.Caom2.Plane, rows: 1500, region);
        database.Populate(obsCore.Ivoa.ObsCore, rows: 1000);
        return database;
    }
}
