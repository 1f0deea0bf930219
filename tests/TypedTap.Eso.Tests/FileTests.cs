using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Eso.EsoTapObs.Dbo;
using TypedTap.Sky;
using TypedTap.Soda;
using static TypedTap.Eso.Tests.EsoFixture;

namespace TypedTap.Eso.Tests;

public sealed class FileTests
{
    [Fact]
    public async Task Calibrations_are_fetched_without_the_token_and_all_else_with_it_across_the_redirect_to_the_portal()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect(Login);
        var cascade = await eso.CalibrationsAsync(Science, CalSelectorMode.Raw2Master);
        var folder = archive.Folder();

        var report = await eso.DownloadAsync(cascade.Files, folder);

        Assert.All(report, file => Assert.Equal(TapDownloadOutcome.Saved, file.Result.Outcome));
        Assert.Equal(
            [Science + ".fits.Z", Sibling + ".fits", Master1 + ".fits", Master2 + ".fits", Science + "_raw2master.xml"],
            report.Select(file => file.Result.OriginalName));
        Assert.All(archive.Asked("/dataPortal/file/M."), request => Assert.Null(request.Authorization));
        Assert.All(
            archive.Asked("/datalink/links").Where(request => request.Target.Contains("?M.", StringComparison.Ordinal)),
            request => Assert.Null(request.Authorization));
        Assert.All(archive.Asked("/dataPortal/file/SPHER."), request => Assert.NotNull(request.Authorization));
        Assert.All(archive.Asked("/calselector/"), request => Assert.NotNull(request.Authorization));
        Assert.Equal(2, archive.Asked("/dataPortal/file/M.").Count);

        var again = await eso.DownloadAsync(cascade.Files, folder);
        Assert.All(again, file => Assert.Equal(TapDownloadOutcome.Skipped, file.Result.Outcome));
    }

    [Fact]
    public async Task Frames_of_a_query_are_files_and_those_of_others_are_denied_one_by_one()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        var frames = await eso.Dbo.Raw.Where(frame => frame.ProgId == "098.C-0739(C)").OrderBy(frame => frame.DpId).AsJob().ToListAsync();

        var report = await eso.DownloadAsync(frames.Select(eso.FileOf), archive.Folder());

        Assert.Equal([NoMasters, Science, Sibling, Secret], report.Select(file => file.Input.DpId));
        Assert.Equal(
            [TapDownloadOutcome.Saved, TapDownloadOutcome.Saved, TapDownloadOutcome.Saved, TapDownloadOutcome.Denied],
            report.Select(file => file.Result.Outcome));
        Assert.Equal(Science, (await File.ReadAllTextAsync(report[1].Result.RequirePath())).TrimEnd());
    }

    [Fact]
    public async Task Links_of_frames_come_in_their_order_with_the_faults_of_single_ones()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        var frames = await eso.Dbo.Raw.OrderByDescending(frame => frame.DpId).ToListAsync();

        var outcomes = new List<(string?, LinksOutcome)>();
        await foreach (var (frame, links) in eso.LinksAsync(frames))
            outcomes.Add((frame.DpId, links.Outcome));

        Assert.Equal(
            [(Secret, LinksOutcome.Fault), (Sibling, LinksOutcome.Found), (Science, LinksOutcome.Found), (NoMasters, LinksOutcome.Found)],
            outcomes);
        var one = await eso.LinksAsync(frames[2]);
        Assert.Equal(
            ["#this", EsoSemantics.CalSelectorRaw2Raw.Text, EsoSemantics.CalSelectorRaw2Master.Text, EsoSemantics.NightLog.Text],
            one.Select(link => link.Semantics.Text));
    }

    [Fact]
    public async Task Links_of_frames_without_a_datalink_url_are_found_by_their_dp_id()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        Raw[] frames = [
            new() { DpId = Science }, new() { DpId = NoMasters, DatalinkUrl = "/relative" }, new() { Object = "neither" },
            new() { DpId = "no dp_id" }, new() { DpId = Secret }
        ];

        var outcomes = new List<LinksOutcome>();
        await foreach (var (_, links) in eso.LinksAsync(frames))
            outcomes.Add(links.Outcome);

        Assert.Equal(
            [LinksOutcome.Found, LinksOutcome.Found, LinksOutcome.NoIdentifier, LinksOutcome.NoIdentifier, LinksOutcome.Fault], outcomes);
        Assert.Equal(3, archive.Asked("/datalink/links").Count);
    }

    [Fact]
    public async Task A_night_log_is_a_text_and_a_file()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        Assert.Equal("seeing 0.4\n", await eso.NightLogAsync(Science));
        var saved = await eso.DownloadAsync([eso.NightLogOf(Science)], archive.Folder());
        Assert.Equal(Science + ".NL.txt", saved[0].Result.OriginalName);
        await Assert.ThrowsAsync<TapResponseException>(() => eso.NightLogAsync(Sibling));
        await Assert.ThrowsAnyAsync<TapException>(() => eso.NightLogAsync(Secret));
    }

    [Fact]
    public async Task A_header_is_read_off_its_page()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        var header = await eso.HeaderAsync(Science);

        Assert.Equal("O'Brien & co, and others", header["object"]?.Text);
        Assert.Equal("the target", header["OBJECT"]?.Comment);
        Assert.Equal(8, header["ESO DET NDIT"]?.Integer);
        Assert.True(header["SIMPLE"]?.Logical);
        Assert.Equal(["SIMPLE", "OBJECT", "ESO DET NDIT", "COMMENT"], header.Cards.Select(card => card.Keyword));
        await Assert.ThrowsAsync<TapResponseException>(() => eso.HeaderAsync(Secret));
    }

    [Fact]
    public async Task Products_are_cut_at_the_portal_and_raw_frames_cannot_be()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        Assert.Empty(await eso.CutoutsAsync(Science));
        var service = Assert.Single(await eso.CutoutsAsync(Product));
        await using var cut = await service.CutOutAsync(SodaRequest.At(SkyCircle.FromDegrees(1, 2, 0.5)));
        using var reader = new StreamReader(cut.Content);

        Assert.Equal("cut 1 2 0.5", await reader.ReadToEndAsync());
        var nothing = await Assert.ThrowsAsync<ServiceFaultException>(
            () => service.CutOutAsync(SodaRequest.At(SkyCircle.FromDegrees(10, 20, 30))));
        Assert.Equal(ServiceFaultKind.NoContent, nothing.Kind);
    }
}
