using Pipeline;
using Pipeline.Offline;
using TypedTap.Pipeline.Tests.Support;
using TypedTap.Sky;
using TypedTap.Testing;

namespace TypedTap.Pipeline.Tests;

/// <summary>The program as a process of its own, against an archive on a port.</summary>
public sealed class ProgramTests
{
    [PostgresFact]
    public async Task What_was_done_before_a_kill_is_not_done_again()
    {
        await using var bench = new Bench();
        await using var archive = Archive();
        bench.Settings["Live"] = "true";
        bench.Settings["Archive"] = archive.Service.Url.AbsoluteUri;
        bench.Settings["ParallelFiles"] = "1";

        using (var program = bench.Start())
        {
            await program.UntilAsync(static log => log.SeenAsync(": Queued"));
            await KillAsync(program);
        }

        var job = Assert.Single(archive.Service.Jobs);
        job.Advance();
        job.Advance();
        await KillAtAsync("/datalink");
        Assert.Equal(["True"], await bench.RowsAsync("SELECT is_staged FROM round"));
        await KillAtAsync("/3000002p.fits.fz");
        Assert.Equal(["0 0"], await bench.RowsAsync("SELECT (SELECT count(*) FROM match), (SELECT count(*) FROM target)"));

        using var last = bench.Start();
        Assert.True(await last.EndAsync() == ExitStatus.Complete, last.Output.Text);
        Assert.Same(job, Assert.Single(archive.Service.Jobs));
        Assert.Empty(archive.Service.LeftOverJobs);
        Assert.Equal(["3"], await bench.RowsAsync("SELECT count(*) FROM match"));
        Assert.Equal(
            ["3000001p.fits.fz Skipped", "3000002p.fits.fz Saved", "3000003p.fits.fz Saved"],
            await bench.RowsAsync("SELECT path, outcome FROM file ORDER BY 1"));

        async Task KillAsync(PipelineProcess program)
        {
            await program.KillAsync();
            // The database takes a moment to notice.
            while ((await bench.RowsAsync($"SELECT pid {bench.LockOfRound}")).Count > 0)
                await Task.Delay(20);
        }

        async Task KillAtAsync(string path)
        {
            var rule = archive.Service.Faults.When(request => request.Path.EndsWith(path, StringComparison.Ordinal))
                .Do(Fault.Stall(BreakPlace.BeforeForwarding), times: 1);
            using var program = bench.Start();
            await program.UntilAsync(async _ =>
            {
                while (rule.Done == 0)
                    await Task.Delay(20);
            });
            await KillAsync(program);
            archive.Service.Faults.Clear();
        }
    }

    [PostgresTheory]
    [InlineData("true", ExitStatus.Stopped)]
    [InlineData("false", ExitStatus.Complete)]
    public async Task SIGTERM_stops_it_in_order(string once, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var bench = new Bench();
        await using var archive = Archive();
        bench.Settings["Live"] = "true";
        bench.Settings["Archive"] = archive.Service.Url.AbsoluteUri;
        bench.Settings["Once"] = once;
        using var program = bench.Start();
        await program.UntilAsync(static log => log.SeenAsync(": Queued"));
        await program.StopAsync();
        Assert.True(await program.EndAsync() == code, program.Output.Text);
        Assert.Contains("Stopped in the middle of a round", program.Output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("--database=what is this", "Database: this is no connection string")]
    [InlineData("--database=Host=127.0.0.1;Database=x", "broken.json")]
    public async Task What_it_cannot_begin_with_is_told_without_a_stack(string argument, string reason)
    {
        var name = "broken" + Guid.NewGuid().ToString("N");
        var settings = Path.Combine(AppContext.BaseDirectory, $"appsettings.{name}.json");
        if (reason == "broken.json")
            await File.WriteAllTextAsync(settings, "{ \"Pipeline\": ");
        try
        {
            using var program = new PipelineProcess([new("DOTNET_ENVIRONMENT", name)], argument);
            Assert.Equal(ExitStatus.Failed, await program.EndAsync());
            Assert.Contains(reason.Replace("broken.json", name, StringComparison.Ordinal), program.Output.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", program.Output.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(settings);
        }
    }

    private static OfflineArchive Archive()
    {
        var archive = new OfflineArchive(
            static options => options with { Advance = JobAdvance.ByTest, WithFaults = true },
            static (database, options) => EmbeddedTapService.StartAsync(database, options).GetAwaiter().GetResult());
        for (var i = 1; i <= 3; i++)
            archive.Add(new OfflinePlane("300000" + (char)('0' + i), new SkyPoint(200, -40), new(2024, 10, 5, i, 0, 0, DateTimeKind.Utc)));
        return archive;
    }
}
