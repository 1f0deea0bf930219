using TypedTap.Linq;

namespace Cookbook;

/// <summary>A query that astronomers publish, in C#.</summary>
/// <param name="Id">Its number in the collection; another form of the same has a letter behind it.</param>
/// <param name="ToAdql">Makes the text.</param>
/// <param name="ReadAsync">Asks for some rows, and gives their number.</param>
public sealed record CookbookEntry(string Id, Func<string> ToAdql, Func<Task<int>> ReadAsync)
{
    public static CookbookEntry Of<T>(string id, TapQuery<T> query) =>
        new(id, query.ToAdql, async () => (await query.WithMaxRec(50).AllowTruncation().ToListAsync()).Count);
}
