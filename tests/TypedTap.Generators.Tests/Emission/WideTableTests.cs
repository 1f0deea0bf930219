using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Tables of more than a thousand columns, and names that are hard on a compiler.</summary>
public sealed class WideTableTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_of_1296_columns_compiles_clean(bool nullable)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", Sample.Snapshot(WideTable.Make(nullable))));
        Expect.Clean(run);
    }

    [FactsFact]
    public void The_widest_real_table_compiles_clean()
    {
        var snapshot = FactsCsv.Read(Path.Combine(Repository.Facts!, "lsst_dp1.csv"));
        Assert.Equal(WideTable.Width, snapshot.Schemas[0].Tables.Single(table => table.Name == "dp1.Object").Columns.Count);
        Expect.Clean(new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", snapshot, "dp1.Object")));
    }
}
