using System.Text;

namespace TypedTap.Benchmarks.Votable.Floors;

/// <summary>Makes records with strings of the usual lengths from bytes, three in four with all of them, and lets go of them.</summary>
internal static class RecordAllocation
{
    public static void Allocate(int count)
    {
        BenchmarkRow? last = null;
        for (var i = 0; i < count; i++)
        {
            last = new BenchmarkRow
            {
                SourceId = i,
                Ra = i,
                Designation = Encoding.UTF8.GetString("Gaia DR3 1234567890123456789"u8),
                Name = i % 4 == 1 ? null : Encoding.UTF8.GetString("obj-12345-gamma"u8),
                Classname = Encoding.UTF8.GetString("STAR"u8),
            };
        }

        GC.KeepAlive(last);
    }
}
