using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Tables of more than a thousand columns, and names that are hard on a compiler.</summary>
public sealed class WideTableTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_of_1296_columns_compiles_clean(bool nullable)
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", Sample.Snapshot(WideTable.Make(nullable))));
        Expect.Clean(run);
    }

    [Fact]
    public void The_made_up_table_has_every_type_of_the_widest_real_one_and_the_names_that_are_hardest()
    {
        var columns = WideTable.Make().Columns;
        Assert.Equal(1296, columns.Count);
        (string, string?, string?)[] real = [
            ("float", null, null), ("boolean", null, null), ("double", null, null), ("int", null, null), ("long", null, null),
            ("char", "1", null)
        ];
        Assert.All(real, type => Assert.Contains(type, columns.Select(Type)));
        Assert.Subset(columns.Select(column => TapType.Of(column).Kind).ToHashSet(), Enum.GetValues<TapTypeKind>().ToHashSet());

        // Quoted, with a sign, a keyword, a leading digit, what every record has, the record's own name, equal but for case.
        string[] hard = [
            "\"[3.6]\"", "\"2MASS\"", "\"a \"\"quoted\"\" one\"", "class", "Wide", "EqualityContract", "Rmag", "RMag", "z_ra_dec_Cov",
            "\"*/\""
        ];
        Assert.All(hard, name => Assert.Contains(name, columns.Select(column => column.Name)));
    }

    [FactsFact]
    public void The_widest_real_table_compiles_clean()
    {
        var snapshot = FactsSnapshot.Read("lsst_dp1.csv");
        var columns = snapshot.Schemas[0].Tables.Single(table => table.Name == "dp1.Object").Columns;
        Assert.Equal(WideTable.Width, columns.Count);

        // The made-up table stands in for this one wherever there are no facts.
        var made = WideTable.Make().Columns;
        Assert.Subset(made.Select(Type).ToHashSet(), columns.Select(Type).ToHashSet());
        Expect.Clean(new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", snapshot, "dp1.Object")));
    }

    private static (string Datatype, string? Arraysize, string? Xtype) Type(TapColumnInfo column) =>
        (column.Datatype, column.Arraysize, column.Xtype);
}
