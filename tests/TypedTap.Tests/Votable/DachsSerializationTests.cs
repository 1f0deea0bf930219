using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>The same table of a real server in the three serialisations gives the same values.</summary>
public sealed class DachsSerializationTests
{
    [Theory]
    [InlineData("raw5", 46)]
    [InlineData("obscore5", 38)]
    [InlineData("plane5", 35)]
    public async Task All_serialisations_agree(string table, int columns)
    {
        var tableData = await Fixture.RowsAsync(table + ".td.vot");
        Assert.Equal(5, tableData.Count);
        Assert.All(tableData, row => Assert.Equal(columns, row.Count));
        Assert.Equal(tableData, await Fixture.RowsAsync(table + ".binary.vot"));
        Assert.Equal(tableData, await Fixture.RowsAsync(table + ".binary2.vot"));
    }

    [Fact]
    public async Task All_types_agree_but_for_what_a_serialisation_cannot_say()
    {
        var tableData = await Fixture.RowsAsync("types.td.out");
        var binary = await Fixture.RowsAsync("types.binary.out");
        var binary2 = await Fixture.RowsAsync("types.binary2.out");
        string[] names;
        await using (var reader = await Fixture.OpenAsync("types.td.out"))
            names = [.. reader.Fields.Select(static field => field.Name)];
        Assert.Equal(10, tableData.Count);

        List<string> onlyBinary = [], onlyBinary2 = [];
        for (var row = 0; row < 10; row++)
        {
            for (var column = 0; column < names.Length; column++)
            {
                if (tableData[row][column] != binary[row][column])
                    onlyBinary.Add($"{row + 1} {names[column]}: {tableData[row][column] ?? "null"} / {binary[row][column] ?? "null"}");
                if (tableData[row][column] != binary2[row][column])
                    onlyBinary2.Add($"{row + 1} {names[column]}: {tableData[row][column] ?? "null"} / '{binary2[row][column]}'");
            }
        }

        // BINARY writes a null array as NaNs, BINARY2 can tell an empty string from a null one.
        Assert.Equal(["5 d2x2: NaN NaN NaN NaN / null"], onlyBinary);
        Assert.Equal(
            ["3 c5: null / ''", "3 t: null / ''", "3 u: null / ''", "3 bl: null / ''", "3 2MASS: null / ''", "3 observationURI: null / ''", "8 i4v: null / ''"],
            onlyBinary2);
    }

    [Theory]
    [InlineData("raw5.td.vot", VoTableSerialization.TableData)]
    [InlineData("raw5.binary.vot", VoTableSerialization.Binary)]
    [InlineData("raw5.binary2.vot", VoTableSerialization.Binary2)]
    public async Task The_serialisation_is_told(string name, VoTableSerialization expected)
    {
        await using var reader = await Fixture.OpenAsync(name);
        Assert.Equal(expected, reader.Serialization);
        Assert.Equal("1.4", reader.Version);
    }

    [Fact]
    public async Task Text_outside_the_bmp_is_right_in_tabledata()
    {
        await using var reader = await Fixture.OpenAsync("astral.td.vot");
        Assert.True(await reader.ReadAsync());
        Assert.Equal("x\U0001F52Dy", reader.GetString(1));
    }

    [Theory]
    [InlineData("astral.binary.vot")]
    [InlineData("astral.binary2.vot")]
    public async Task Wrong_lengths_behind_it_are_an_error_with_advice(string name)
    {
        await using var reader = await Fixture.OpenAsync(name);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
        Assert.Contains("row 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("outside the BMP", error.Message, StringComparison.Ordinal);
        Assert.Contains("TABLEDATA", error.Message, StringComparison.Ordinal);
    }
}
