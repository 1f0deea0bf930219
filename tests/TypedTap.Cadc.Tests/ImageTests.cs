using System.Text;
using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Sky;
using TypedTap.Testing;

namespace TypedTap.Cadc.Tests;

/// <summary>Cut-outs.</summary>
public sealed class ImageTests(ArchiveFixture archive) : IClassFixture<ArchiveFixture>
{
    private static readonly SkyCircle Inside = SkyCircle.FromDegrees(10.1, 20.1, Angle.Degrees(0.01));

    [Fact]
    public async Task Every_row_has_its_cut_outs_although_the_service_stops_at_a_hundred_links()
    {
        await using var many = new ManyPlanes(150);
        var ids = Enumerable.Range(0, 150).Select(ManyPlanes.Id).ToList();
        var images = await many.Archive.ImageListAsync(ids, Inside).ToListAsync();
        Assert.Equal(ids, images.Select(one => one.Row));
        Assert.All(
            images, one => Assert.EndsWith(one.Row[^4..] + ".fits", Assert.Single(one.Images).ArtifactUri, StringComparison.Ordinal));
        var url = images[42].Images[0].Url!;
        Assert.StartsWith("http://tap.test/caom2ops/sync?ID=cadc%3AT%2Fp042.fits&RUNID=", url.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("CIRCLE=10.1%2020.1%200.01", url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_does_not_reach_the_region_says_so_and_nothing_is_sent()
    {
        await using var many = new ManyPlanes(1);
        var image = (await many.Archive.ImageListAsync(
            [ManyPlanes.Id(0)], SkyCircle.FromDegrees(40, 20, Angle.Degrees(0.1))).SingleAsync()).Images[0];
        Assert.Null(image.Url);
        Assert.IsType<ServiceParameterException>(image.Problem);
        await Assert.ThrowsAsync<ServiceParameterException>(() => image.OpenAsync());
        Assert.Throws<ServiceParameterException>(image.ToDownload);
        Assert.DoesNotContain(many.Service.Requests, request => request.Path == "/caom2ops/sync");
    }

    [Fact]
    public async Task What_the_service_says_of_nothing_in_common_is_a_fault_with_its_kind()
    {
        await using var many = new ManyPlanes(1);
        // As by a client that does not look at the limits.
        var url = new Uri(many.Service.Url, "/caom2ops/sync?ID=cadc:T/p000.fits&POS=CIRCLE+40+20+0.1");
        var e = await Assert.ThrowsAsync<ServiceFaultException>(() => many.Archive.Client.DataLink.OpenAsync(url));
        Assert.Equal(ServiceFaultKind.NoContent, e.Kind);
        Assert.Contains("vs POS=CIRCLE 40 20 0.1", e.ServerMessage, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        var nothing = await many.Archive.Client.Downloads.DownloadAsync(new TapDownload(url), folder.Path);
        Assert.True(CadcCutouts.CutoutsRun.HasNothing(nothing), nothing.Message);
        var refused = await many.Archive.Client.Downloads.DownloadAsync(
            new TapDownload(new Uri(many.Service.Url, "/caom2ops/sync?ID=cadc:T/p000.fits&POS=nonsense")), folder.Path);
        Assert.False(CadcCutouts.CutoutsRun.HasNothing(refused), refused.Message);
    }

    [Fact]
    public async Task A_handle_opens_saves_and_downloads()
    {
        using var cadc = archive.Connect();
        using var folder = new TemporaryFolder();
        var images = await cadc.ImagesAsync("01h45m07.5s +23d18m00s", Angle.Degrees(0.01), "CFHT").ToListAsync();
        Assert.Equal(8, images.Count);
        await using (var answer = await images[0].OpenAsync())
        {
            using var reader = new StreamReader(answer.Content, Encoding.ASCII);
            var header = await reader.ReadToEndAsync();
            Assert.StartsWith("SIMPLE  =", header, StringComparison.Ordinal);
            Assert.Contains("CUTOUT  = 'circle 26.28125 23.3 0.01'", header, StringComparison.Ordinal);
        }

        Assert.Equal(2880, await images[1].SaveAsync(Path.Combine(folder.Path, "one.fits")));
        await Assert.ThrowsAsync<IOException>(() => images[1].SaveAsync(Path.Combine(folder.Path, "one.fits")));
        var report = await cadc.Client.Downloads.DownloadAsync(images, image => image.ToDownload(), folder.Path);
        Assert.Equal(8, report.CountOf(TapDownloadOutcome.Saved));
    }

    [Fact]
    public async Task An_image_without_links_is_in_the_list_with_the_reason()
    {
        await using var many = new ManyPlanes(1);
        var images = await many.Archive.ImageListAsync([ManyPlanes.Id(0), ManyPlanes.Id(1)], Inside).ToListAsync();
        Assert.Equal((LinksOutcome.Fault, 0), (images[1].Links.Outcome, images[1].Images.Count));
    }

    [Fact]
    public async Task A_cut_out_that_the_links_tell_a_fault_of_is_a_handle_with_the_reason()
    {
        await using var many = new ManyPlanes(1);
        many.Cadc.Add(
            ManyPlanes.Id(0),
            new EmbeddedCadcFile("cadc:T/gone.fits", default) { Coverage = Inside, Fault = "FatalFault: gone.fits is broken" });
        var images = (await many.Archive.ImageListAsync([ManyPlanes.Id(0)], Inside).SingleAsync()).Images;

        Assert.Equal(2, images.Count);
        Assert.Null(images[0].Problem);
        Assert.Equal(DataLinkFaultKind.Fatal, Assert.IsType<DataLinkException>(images[1].Problem).Fault!.Kind);
        Assert.Contains("gone.fits is broken", images[1].ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<DataLinkException>(() => images[1].OpenAsync());
    }
}
