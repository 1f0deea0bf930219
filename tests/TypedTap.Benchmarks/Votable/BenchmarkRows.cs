using System.Globalization;

namespace TypedTap.Benchmarks.Votable;

/// <summary>
/// The rows of tables that need no other program: the same columns, nulls and lengths as those of peers/make-votables.sh.
/// </summary>
internal static class BenchmarkRows
{
    private static readonly string[] Endings = ["-alpha", "-beta", "-gamma centauri"];
    private static readonly DateTime Start = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static BenchmarkRow At(int i)
    {
        var source = 1_234_567L + (4_611_686_018L * i);
        return new BenchmarkRow
        {
            SourceId = source,
            SolutionId = 1_636_148_068_921_376_768L,
            Ra = 360 * Random(i, 1),
            Dec = 90 - (180 * Random(i, 2)),
            RaError = (float)(0.01 + Random(i, 3)),
            DecError = (float)(0.01 + Random(i, 4)),
            Parallax = i % 7 == 3 ? null : (10 * Random(i, 5)) - 1,
            Pmra = i % 7 == 3 ? null : (200 * Random(i, 6)) - 100,
            Pmdec = i % 7 == 3 ? null : (200 * Random(i, 7)) - 100,
            PhotGMeanMag = (float)(5 + (16 * Random(i, 8))),
            BpRp = i % 11 == 5 ? null : (float)((4 * Random(i, 9)) - 0.5),
            MatchedTransits = (short)(i % 57),
            NGoodObs = i % 13 == 4 ? null : i % 100_003,
            RvNbTransits = i % 5 == 2 ? null : (short)(i % 97),
            HasXp = i % 3 == 0,
            InQsoCandidates = i % 5 == 2 ? null : i % 97 % 2 == 0,
            Designation = string.Create(CultureInfo.InvariantCulture, $"Gaia DR3 {source}"),
            Name = i % 4 == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"obj-{i % 100_000}{Endings[i % 3]}"),
            ObsTime = Start.AddMinutes(18.0 * i),
            Classname = (i % 10) switch { < 7 => "STAR", < 9 => "GALAXY", _ => "QSO" },
        };
    }

    /// <summary>A number from 0 to 1 that depends on nothing but its place (the finaliser of SplitMix64).</summary>
    private static double Random(int row, int column)
    {
        var bits = ((ulong)row * 64) + (ulong)column;
        bits = (bits + 0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
