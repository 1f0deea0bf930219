using System.Globalization;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Strings that repeat are shared; what they say never changes by that.</summary>
public sealed class StringPoolTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Repeated_strings(bool intern)
    {
        string[] values = ["STAR", "GALAXY", "STAR", "GALAXY", "STAR"];
        var read = await ReadAsync(values, intern);
        Assert.Equal(values, read);
        Assert.Equal(intern, ReferenceEquals(read[0], read[2]));
        Assert.Equal(intern, ReferenceEquals(read[1], read[3]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Strings_that_never_repeat_are_right(bool intern)
    {
        var values = Enumerable.Range(0, 10_000)
            .Select(static i => string.Create(CultureInfo.InvariantCulture, $"Gaia DR3 {i * 7919L}"))
            .ToArray();
        Assert.Equal(values, await ReadAsync(values, intern));
    }

    [Fact]
    public async Task Strings_of_all_kinds_in_any_order()
    {
        // Long and short, ASCII or not, some of one length, far more than are held.
        var random = new Random(17);
        string[] alphabet = ["a", "b", "\u00e9", "\u00ff", "\u0101", "\U0001F52D", "\u4e2d", "&", "<"];
        var values = new string[20_000];
        for (var i = 0; i < values.Length; i++)
            values[i] = "x"
                + string.Concat(
                    Enumerable.Range(0, random.Next(i % 100 == 0 ? 60 : 4)).Select(_ => alphabet[random.Next(alphabet.Length)]));
        Assert.Equal(values, await ReadAsync(values, intern: true));
        Assert.Equal(values, await ReadAsync(values, intern: true, binary: true));
    }

    private static async Task<string?[]> ReadAsync(string[] values, bool intern, bool binary = false)
    {
        var field = Documents.Field("x", "char", "*");
        var bytes = new Bytes();
        foreach (var value in binary ? values : [])
            bytes.Int(System.Text.Encoding.UTF8.GetByteCount(value)).Text(value);
        var document = binary
            ? Documents.Binary(field, bytes.ToArray())
            : Documents.TableData(field, string.Concat(values.Select(static value => Documents.Row(value))));
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { InternStrings = intern });
        var read = new List<string?>();
        while (await reader.ReadAsync())
            read.Add(reader.GetString(0));
        return [.. read];
    }
}
