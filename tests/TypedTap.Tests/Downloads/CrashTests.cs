using System.Diagnostics;
using System.Globalization;

namespace TypedTap.Tests.Downloads;

public sealed class CrashTests
{
    private const int Count = 200;
    private const int Length = 40_000;

    [Fact]
    public async Task What_a_killed_program_had_is_not_fetched_again()
    {
        await using var world = new DownloadWorld();
        var files = Enumerable.Range(0, Count).Select(i => ServedFile.Random(i, Length + (i * 17))).ToList();

        // Some drip in and never end, so that there is something half to go on with when the program is killed.
        var isFirst = true;
        var served = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var i = 0; i < Count; i++)
        {
            var file = files[i].With(("Digest", $"md5={Convert.ToBase64String(Convert.FromHexString(files[i].Md5))}"));
            world.Server[$"/{i}.fits"] = file;
            var index = i;
            if (index % 30 == 29)
            {
                world.Server.Answer(
                    $"/{i}.fits",
                    request => isFirst || request.Headers.Find("Range") is null
                        ? Half(file, Volatile.Read(ref isFirst))
                        : Rest(file, request));
            }
        }

        world.Server.Before = _ =>
        {
            if (Interlocked.Increment(ref served) == 100)
                enough.TrySetResult();
            return Task.CompletedTask;
        };
        using (var first = Start(world))
        {
            await Task.WhenAny(enough.Task, first.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(2));
            Assert.False(first.HasExited, "It ended by itself.");
            first.Kill();
            await first.WaitForExitAsync();
        }

        Volatile.Write(ref isFirst, false);
        var finished = Directory.GetFiles(world.Folder).Select(path => Path.GetFileName(path)!).ToHashSet(StringComparer.Ordinal);
        var halves = Directory.GetFiles(world.State, "*.part").Count(path => new FileInfo(path).Length > 0);
        var before = world.Server.Requests.Count;
        Assert.InRange(finished.Count, 50, Count - 10);
        Assert.InRange(halves, 1, 8);

        using var second = Start(world);
        var lines = (await second.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await second.WaitForExitAsync();

        Assert.True(second.ExitCode == 0, string.Join('\n', lines));
        var again = world.Server.Requests.Skip(before).ToList();

        // What was whole and had no name yet need not be asked for either: that may be as many as were fetched at a time.
        Assert.InRange(again.Count, Count - finished.Count - 4, Count - finished.Count);
        Assert.DoesNotContain(again, request => finished.Contains(request.Target[1..]));
        Assert.Equal(finished.Count, lines.Count(line => line.StartsWith("Skipped ", StringComparison.Ordinal)));
        var ranges = again.Count(request => request.Headers.Find("Range") is not null);
        Assert.InRange(ranges, 1, halves);
        Assert.InRange(
            lines.Count(
                line => line.StartsWith("Saved ", StringComparison.Ordinal) && !line.StartsWith("Saved 0 ", StringComparison.Ordinal)),
                ranges, halves);
        Assert.Equal(Count, world.Files.Count);
        for (var i = 0; i < Count; i++)
            Assert.Equal(files[i].Content, await File.ReadAllBytesAsync(world[$"{i}.fits"]));
        Assert.Empty(world.Left);
    }

    private static LoopbackReply Half(ServedFile file, bool forever) => new()
    {
        Endless = forever,
        WriteAsync = async (stream, stop) =>
        {
            var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/fits\r\nETag: {file.ETag}\r\nContent-Length: {file.Content.Length}\r\n\r\n";
            await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(head), stop);
            await stream.WriteAsync(file.Content.AsMemory(0, forever ? file.Content.Length / 2 : file.Content.Length), stop);
            await stream.FlushAsync(stop);
            if (forever)
                await Task.Delay(Timeout.Infinite, stop);
        },
    };

    private static LoopbackReply Rest(ServedFile file, RecordedRequest request)
    {
        Assert.Equal(file.ETag, request.Headers.Find("If-Range"));
        var from = int.Parse(request.Headers.Find("Range")!["bytes=".Length..^1], CultureInfo.InvariantCulture);
        return LoopbackReply.Of(
            206,
            "application/fits",
            file.Content[from..],
            ("ETag", file.ETag!),
            ("Content-Range", $"bytes {from}-{file.Content.Length - 1}/{file.Content.Length}"));
    }

    private static Process Start(DownloadWorld world) => Process.Start(
        new ProcessStartInfo(
            "dotnet", ["exec", typeof(KilledProgram).Assembly.Location, world.Server.Url.AbsoluteUri, world.Folder, Count.ToString(
                CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
}
