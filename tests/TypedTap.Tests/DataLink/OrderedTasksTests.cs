using TypedTap.DataLink.Asking;

namespace TypedTap.Tests.DataLink;

public sealed class OrderedTasksTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(20, 1)]
    [InlineData(20, 4)]
    public async Task Keys_that_all_come_twice_are_worked_at_once_and_given_twice(int count, int parallelism)
    {
        int[] keys = [.. Enumerable.Range(0, count), .. Enumerable.Range(0, count)];
        var begun = new List<int>();

        var results = new List<int>();
        await foreach (var result in OrderedTasks.RunAsync(keys, parallelism, WorkAsync, CancellationToken.None))
        {
            results.Add(result);
            Assert.True(begun.Count <= results.Count + (2 * parallelism), "no more is begun than is soon given");
        }

        Assert.Equal(keys, results);
        Assert.Equal(Enumerable.Range(0, count), begun);

        Task<int> WorkAsync(int key, CancellationToken cancellationToken)
        {
            begun.Add(key);
            return Task.FromResult(key);
        }
    }
}
