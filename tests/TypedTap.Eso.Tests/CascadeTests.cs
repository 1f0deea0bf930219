using System.Net;
using TypedTap.DataLink;
using TypedTap.Tap;
using TypedTap.Testing;
using static TypedTap.Eso.Tests.EsoFixture;

namespace TypedTap.Eso.Tests;

public sealed class CascadeTests
{
    [Fact]
    public async Task A_cascade_has_the_frame_its_siblings_each_calibration_once_and_the_tree()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        var links = await eso.LinksAsync(Science);

        var cascade = await eso.CalibrationsAsync(links, CalSelectorMode.Raw2Master);

        Assert.Equal(Science, cascade.DpId);
        Assert.Empty(cascade.Warnings);
        Assert.Equal(Science, cascade.Science!.DpId);
        Assert.Equal([Sibling], cascade.Siblings.Select(file => file.DpId));
        Assert.Equal(
            [(Master1, "IFS_CAL_BACKGROUND", 2880L), (Master2, "IFS_WAVECALIB", 2880L)],
            cascade.Calibrations.Select(file => (file.DpId, file.Category, file.Size!.Value)));
        Assert.Equal(archive.Time.GetUtcNow(), cascade.RetrievedAt);
        Assert.Null(cascade.Tree);

        var tree = (await eso.AssociationTreeAsync(cascade)).Tree!;

        Assert.Equal(CalSelectorMode.Raw2Master, tree.Status.ExecutedMode);
        Assert.Equal([Science, Sibling], tree.MainFiles.Select(file => file.Name));
        Assert.Equal([Master1, Master2], tree.Calibrations.Select(file => file.Name));
        Assert.All(tree.Associated, node => Assert.Equal("calib_plan", node.Match));
    }

    [Fact]
    public async Task Raw_calibrations_in_place_of_processed_ones_incomplete_and_uncertified_are_warnings()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        var cascade = await eso.CalibrationsAsync(NoMasters, CalSelectorMode.Raw2Master);

        Assert.Equal(
            [CascadeWarningKind.Incomplete, CascadeWarningKind.OtherMode, CascadeWarningKind.NotCertified],
            cascade.Warnings.Select(warning => warning.Kind));
        Assert.Contains("no \"good\" FLAT", cascade.Warnings[0].Message, StringComparison.Ordinal);
        Assert.Equal(CalSelectorMode.Raw2Raw, cascade.Status.ExecutedMode);
        Assert.Equal([RawCal], cascade.Calibrations.Select(file => file.DpId));
        Assert.DoesNotContain(
            CascadeWarningKind.OtherMode,
            (await eso.CalibrationsAsync(NoMasters, CalSelectorMode.Raw2Raw)).Warnings.Select(warning => warning.Kind));
    }

    [Fact]
    public async Task A_frame_that_is_not_to_be_seen_is_an_error_and_not_an_empty_cascade()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        var refused = await Assert.ThrowsAsync<DataLinkException>(() => eso.CalibrationsAsync(Secret, CalSelectorMode.Raw2Master));
        Assert.Contains("access permissions", refused.Message, StringComparison.Ordinal);

        await eso.LoginAsync(Login);
        Assert.Equal(2, (await eso.CalibrationsAsync(Secret, CalSelectorMode.Raw2Master)).Calibrations.Count);
    }

    [Fact]
    public async Task A_product_has_no_calibrations_and_says_so()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        var links = await eso.LinksAsync(Product);

        var refused = await Assert.ThrowsAsync<DataLinkException>(() => eso.CalibrationsAsync(links, CalSelectorMode.Raw2Raw));

        Assert.Contains("no raw science frame", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_frames_are_one_request_and_each_gets_its_outcome_in_order()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        var outcomes = await eso.CalibrationsAsync([NoMasters, Secret, Science, NoMasters, Sibling], CalSelectorMode.Raw2Master);

        Assert.Equal([NoMasters, Secret, Science, NoMasters, Sibling], outcomes.Select(outcome => outcome.DpId));
        Assert.Equal([true, false, true, true, true], outcomes.Select(outcome => outcome.Cascade is not null));
        Assert.IsType<DataLinkException>(outcomes[1].Failure);
        Assert.Equal(
            [CascadeWarningKind.Incomplete, CascadeWarningKind.OtherMode, CascadeWarningKind.NotCertified],
            outcomes[0].Require().Warnings.Select(warning => warning.Kind));
        // Four frames by one POST; the one that was left out again, alone.
        Assert.Equal(["POST", "GET"], archive.Asked("/calselector/").Select(request => request.Method));
        Assert.Equal([Master1, Master2], outcomes[2].Cascade!.Calibrations.Select(file => file.DpId));
        Assert.Equal(
            2, (await Task.WhenAll(
                outcomes[2].Cascade!.Calibrations.Select(
                    async file => (await eso.DownloadAsync([file], archive.Folder())).IsComplete))).Count(there => there));
    }

    [Fact]
    public async Task A_union_has_each_calibration_once_with_the_frames_that_want_it()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        var outcomes = await eso.CalibrationsAsync([Science, Sibling, NoMasters], CalSelectorMode.Raw2Master);

        var union = CalibrationUnion.Of(outcomes.Select(outcome => outcome.Require()));

        Assert.Equal(
            [(Master1, 2), (Master2, 2), (RawCal, 1)], union.Calibrations.Select(shared => (shared.File.DpId, shared.Frames.Count)));
        Assert.Equal(3, union.Warnings.Count(warning => warning.DpId == NoMasters));
        Assert.Equal(3 + 3 + 3, union.Files.Count());
    }

    [Fact]
    public async Task More_frames_than_one_request_takes_are_several_requests()
    {
        var many = Enumerable.Range(0, 130).Select(i => FormattableString.Invariant($"MUSE.{i}")).ToList();
        await using var archive = await StartAsync(
            many.Select(id => new EmbeddedEsoFile(id, default) { Cascade = new EmbeddedEsoCascade { Raw = [RawCal] } }));
        using var eso = archive.Connect();

        var outcomes = await eso.CalibrationsAsync(many, CalSelectorMode.Raw2Raw);

        Assert.Equal(many, outcomes.Select(outcome => outcome.Require().Science!.DpId));
        Assert.Equal(2, archive.Asked("/calselector/").Count);
    }

    [Fact]
    public async Task Frames_none_of_which_is_to_be_seen_have_their_outcomes_each()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        var outcomes = await eso.CalibrationsAsync([Secret, "X.none"], CalSelectorMode.Raw2Master);

        Assert.Equal([Secret, "X.none"], outcomes.Select(outcome => outcome.DpId));
        Assert.All(outcomes, outcome => Assert.IsType<DataLinkException>(outcome.Failure));
        Assert.Equal(["POST", "GET", "GET"], archive.Asked("/calselector/").Select(request => request.Method));
    }

    [Fact]
    public async Task A_refused_request_does_not_take_along_the_frames_of_those_before_it()
    {
        var many = Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"MUSE.{i}")).ToList();
        await using var archive = await StartAsync(
            many.Select(id => new EmbeddedEsoFile(id, default) { Cascade = new EmbeddedEsoCascade { Raw = [RawCal] } }));
        using var eso = archive.Connect();

        var outcomes = await eso.CalibrationsAsync([.. many, Secret, "X.none"], CalSelectorMode.Raw2Raw);

        Assert.Equal(many, outcomes.Take(100).Select(outcome => outcome.Require().DpId));
        Assert.All(outcomes.Skip(100), outcome => Assert.IsType<DataLinkException>(outcome.Failure));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_service_that_has_too_much_to_do_is_not_asked_for_each_frame(HttpStatusCode status)
    {
        using var busy = new AnsweringHandler(status);
        using var eso = new EsoArchive(new EsoOptions { Client = new TapClientOptions { Handler = busy, Retry = TapRetryOptions.None } });

        await Assert.ThrowsAnyAsync<TapException>(() => eso.CalibrationsAsync(["MUSE.1", "MUSE.2", "MUSE.3"], CalSelectorMode.Raw2Raw));
        Assert.Equal(1, busy.Count);
    }

    [Fact]
    public async Task A_frame_that_is_not_to_be_seen_does_not_get_the_cascade_of_its_sibling()
    {
        await using var archive = await StartAsync(
            new EmbeddedEsoFile(Sibling, default) { Owner = "another", Cascade = new EmbeddedEsoCascade { Raw = [RawCal] } });
        using var eso = archive.Connect();

        var outcomes = await eso.CalibrationsAsync([Science, Sibling], CalSelectorMode.Raw2Master);

        Assert.Equal(Science, outcomes[0].Require().DpId);
        Assert.Null(outcomes[1].Cascade);
        Assert.IsType<DataLinkException>(outcomes[1].Failure);
    }

    [Fact]
    public async Task What_is_no_dp_id_is_refused_before_anything_is_sent()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        await Assert.ThrowsAsync<ArgumentException>(() => eso.CalibrationsAsync("a b&mode=x", CalSelectorMode.Raw2Raw));
        Assert.Throws<ArgumentException>(() => eso.FileOf("../x"));
        Assert.Empty(archive.Asked("/calselector/"));
    }
}
