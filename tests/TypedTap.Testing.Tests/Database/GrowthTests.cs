namespace TypedTap.Testing.Tests.Database;

public sealed class GrowthTests
{
    [Fact]
    public void Rows_stand_in_the_order_in_which_they_were_added_whoever_looks_between()
    {
        var database = new EmbeddedDatabase();
        for (var i = 0; i < 100; i++)
        {
            database.Add("main.stars", [new Star { Id = i }]);
            Assert.Equal(i + 1, database.CountRows("stars"));
            if (i % 7 == 0)
                Assert.Equal(i + 1, database.Table("stars").RowCount);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => (object?)(long)i), database.Table("stars").Column("Id"));
    }

    [Fact]
    public void Rows_that_are_added_one_by_one_are_not_copied_each_time()
    {
        Allocated(50);
        var (some, many) = (Allocated(1_000), Allocated(8_000));

        // Eight times as many rows; copying them each time would take sixty times as much.
        Assert.InRange(many, some * 4, some * 16);

        static long Allocated(int rows)
        {
            var database = new EmbeddedDatabase();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < rows; i++)
                database.Add("main.stars", [new Star { Id = i }]);
            Assert.Equal(rows, database.Table("stars").RowCount);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
