using System.Globalization;
using TypedTap.Downloads;
using TypedTap.Tap;

namespace TypedTap.Tests.Downloads;

/// <summary>What <see cref="CrashTests"/> starts and kills: downloads COUNT files of a server into a folder.</summary>
internal static class KilledProgram
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var server, var folder, var count])
            return 2;
        using var downloader = new TapDownloader(
            new TapClientOptions { Retry = new TapRetryOptions { Delay = TimeSpan.FromMilliseconds(1) } });
        var urls = Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(i => new Uri(new Uri(server), $"/{i}.fits"));
        var report = await downloader.DownloadAsync(urls, folder);
        foreach (var (url, result) in report)
            Console.WriteLine($"{result.Outcome} {result.ResumedFrom} {result.Checksum} {url.AbsolutePath} {result.Message}");
        return report.IsComplete ? 0 : 1;
    }
}
