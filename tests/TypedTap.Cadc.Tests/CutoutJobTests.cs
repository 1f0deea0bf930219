using System.Text;
using TypedTap.DataLink;
using TypedTap.Sky;
using TypedTap.Soda;
using TypedTap.Testing;
using TypedTap.Uws;

namespace TypedTap.Cadc.Tests;

/// <summary>Cut-outs by jobs, as the descriptors of caom2ops name them.</summary>
public sealed class CutoutJobTests
{
    private static readonly SkyCircle Inside = SkyCircle.FromDegrees(10.1, 20.1, Angle.Degrees(0.01));

    // In the square of POLYGON's limit, and not in the circle that the image covers.
    private static readonly SkyPolygon Corner = SkyPolygon.FromDegrees(10.95, 20.88, 10.97, 20.88, 10.97, 20.9);

    [Fact]
    public async Task A_job_gives_a_result_for_each_region_also_where_there_is_nothing()
    {
        await using var many = new ManyPlanes(1);
        var service = await CutoutAsync(many, 0);
        Assert.Equal(
            ("/caom2ops/sync", "/caom2ops/async"), (service.Sync!.AccessUrl!.AbsolutePath, service.Async!.AccessUrl!.AbsolutePath));

        var results = new List<string>();
        await using (var job = await service.SubmitAsync(new SodaRequest { Regions = [Inside, Corner] }))
        {
            await foreach (var result in job.ResultsAsync())
                results.Add(
                    result.Fault is { } fault
                        ? $"{result.Id} {fault.Kind} {fault.ServerMessage}"
                        : $"{result.Id} {await CardAsync(result.Answer!)}");
            Assert.Equal(UwsPhase.Completed, job.Phase);
        }

        Assert.Equal(
            ["ok-1 circle 10.1 20.1 0.01", "ok-2 NoContent NoContent: cadc:T/p000.fits vs POLYGON=10.95 20.88 10.97 20.88 10.97 20.9"],
            results);
        Assert.Equal(["RUN", "QUEUED", "EXECUTING", "COMPLETED", "DELETE"], many.Service.Jobs.Single().Events);
        Assert.Empty(many.Service.LeftOverJobs);
        var created = many.Service.Requests.Single(request => request.Method == "POST" && request.Path == "/caom2ops/async");
        Assert.Equal(
            ["cadc:T/p000.fits", "10.1 20.1 0.01"],
            created.Form.Where(field => field.Key is "ID" or "CIRCLE").Select(field => field.Value));
    }

    [Fact]
    public async Task A_job_with_one_result_opens_it_with_its_length()
    {
        await using var many = new ManyPlanes(1);
        await using var job = await (await CutoutAsync(many, 0)).SubmitAsync(SodaRequest.At(Inside));
        await using var answer = await job.OpenAsync();
        Assert.Equal((2880, "application/fits"), (answer.ContentLength, answer.ContentType));
        Assert.Contains("filename=\"cutout-p000.fits\"", answer.ContentDisposition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_for_a_file_that_one_may_not_have_fails_with_the_reason()
    {
        await using var many = new ManyPlanes(ManyPlanes.ProprietaryNumber + 1);
        await using var job = await (await CutoutAsync(many, ManyPlanes.ProprietaryNumber)).SubmitAsync(SodaRequest.At(Inside));
        var failure = await Assert.ThrowsAsync<UwsJobException>(() => job.OpenAsync());
        Assert.Contains("PermissionDenied: cadc:T/p007.fits", failure.ServerMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_waited_for_and_can_be_found_again()
    {
        var files = new EmbeddedCadc().Add(
            "ivo://cadc.nrc.ca/T?1/p",
            new EmbeddedCadcFile("cadc:T/p.fits", "x"u8.ToArray()) { Coverage = SkyCircle.FromDegrees(10, 20, Angle.Degrees(1)) });
        await using var service = EmbeddedTapService.InProcess(
            new EmbeddedDatabase(), files.Options(new EmbeddedTapServiceOptions { Advance = JobAdvance.ByTest }));
        using var cadc = new CadcArchive(service.Url, service.ClientOptions);
        var images = (await cadc.ImageListAsync(["ivo://cadc.nrc.ca/T?1/p"], Inside).SingleAsync()).Images;
        await using var job = await images.Single().Service!.SubmitAsync(SodaRequest.At(Inside));
        var opening = job.OpenAsync();
        var running = Assert.Single(service.Jobs);
        running.Advance();
        Assert.False(opening.IsCompleted);
        running.Advance();
        await using var answer = await opening;
        Assert.Equal("circle 10.1 20.1 0.01", await CardAsync(answer));
        Assert.EndsWith("/caom2ops/async/" + running.Id, job.Url.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task<SodaService> CutoutAsync(ManyPlanes many, int number)
    {
        var images = await many.Archive.ImageListAsync([ManyPlanes.Id(number)], Inside).SingleAsync();
        return Assert.Single(images.Images).Service!;
    }

    private static async Task<string> CardAsync(ServiceAnswer answer)
    {
        using var reader = new StreamReader(answer.Content, Encoding.ASCII);
        var header = await reader.ReadToEndAsync();
        var from = header.IndexOf("CUTOUT  = '", StringComparison.Ordinal) + "CUTOUT  = '".Length;
        return header[from..header.IndexOf('\'', from)];
    }
}
