using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Random tables of random rows come back cell by cell; the seed is in the name of the failing case.</summary>
public sealed class RandomRowsTests
{
    private const int Tables = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Tables)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_rows_come_back(int seed)
    {
        foreach (VoTableSerialization serialization in (VoTableSerialization[])[
            VoTableSerialization.TableData, VoTableSerialization.Binary2
        ])
        {
            var random = new Random(seed);
            var columns = Enumerable.Range(0, random.Next(1, 20)).Select(i => RandomColumn.Make(random, "c" + i)).ToArray();
            var rows = Enumerable.Range(0, random.Next(0, 60))
                .Select(_ => columns.Select(column => column.Value(random)).ToArray())
                .ToArray();
            var options = Options(serialization) with { BufferBytes = random.Next(1, 5000) };
            var document = await TableAsync(
                options, [.. columns.Select(column => column.Field)], [.. rows.Select(row => (Action<VoTableWriter>)(writer =>
                {
                    for (var i = 0; i < columns.Length; i++)
                        columns[i].Write(writer, row[i]);
                }))]);

            await using var reader = await OpenAsync(document);
            foreach (var row in rows)
            {
                Assert.True(await reader.ReadAsync());
                for (var i = 0; i < columns.Length; i++)
                    columns[i].Check(row[i], reader, i);
            }

            Assert.False(await reader.ReadAsync());
        }
    }
}
