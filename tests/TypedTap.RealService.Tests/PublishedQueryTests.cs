using Cookbook;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests;

/// <summary>
/// Published queries whose tables the real service has, too, with the columns that they use: it takes the texts that are made for other
/// services.
/// </summary>
public sealed class PublishedQueryTests
{
    public static TheoryData<string> Ids => ["1", "2", "3", "8", "19", "23", "24"];

    [RealServiceTheory]
    [MemberData(nameof(Ids))]
    public async Task A_real_service_takes_it(string id)
    {
        var entry = PublishedQueries.At(Dachs.Url, new TapClientOptions()).Single(entry => entry.Id == id);
        // DaCHS sends one row more than MAXREC where TOP is greater.
        Assert.InRange(await entry.ReadAsync(), id is "8" ? 1 : 0, 51);
    }
}
