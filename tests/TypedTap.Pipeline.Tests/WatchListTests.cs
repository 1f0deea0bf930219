using Pipeline.Settings;

namespace TypedTap.Pipeline.Tests;

/// <summary>Watch lists.</summary>
public sealed class WatchListTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".csv");

    [Fact]
    public async Task Degrees_and_hours_are_positions()
    {
        var targets = await ReadAsync("# mine\n\nname, ra, dec\nA b, 131.28125, 54.3\nC,08h45m07.5s,+54d18m00s\n");
        Assert.Equal(["A b", "C"], targets.Select(target => target.Name));
        Assert.Equal(targets[0].Position.Ra, targets[1].Position.Ra, 9);
        Assert.Equal(targets[0].Position.Dec, targets[1].Position.Dec, 9);
    }

    [Theory]
    [InlineData("", "there is no target in it")]
    [InlineData("name,ra,dec\n# nothing yet\n", "there is no target in it")]
    [InlineData("A,1,2\n", "line 1: 'A,1,2' is not the line of names")]
    [InlineData("name,ra,dec\nA,1\n", "line 2: 'A,1' is no target")]
    [InlineData("name,ra,dec\n,1,2\n", "line 2: ',1,2' is no target")]
    [InlineData("name,ra,dec\nA,1,2,3\n", "line 2: 'A,1,2,3' is no target")]
    [InlineData("name,ra,dec\nA,1,95\n", "line 2: '1' and '95' are no position")]
    [InlineData("name,ra,dec\nA,1,2\n\nA,3,4\n", "line 4: 'A' stands in line 2, too")]
    public async Task What_is_wrong_is_told_with_its_line(string text, string reason)
    {
        var e = await Assert.ThrowsAsync<WatchListException>(() => ReadAsync(text));
        Assert.StartsWith(_path, e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_own_is_one() =>
        Assert.Equal(3, (await WatchList.ReadAsync(new PipelineOptions().WatchList, CancellationToken.None)).Count);

    public void Dispose() => File.Delete(_path);

    private async Task<IReadOnlyList<Target>> ReadAsync(string text)
    {
        await File.WriteAllTextAsync(_path, text);
        return await WatchList.ReadAsync(_path, CancellationToken.None);
    }
}
