using System.Text;
using TypedTap.DataLink;
using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;
using TypedTap.Soda;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.DataLink;

/// <summary>Cut-outs of DaCHS's images and cubes.</summary>
public sealed class DachsSodaTests
{
    private const string CubeId = "ivo://test.dachs/~?obsdata/cubes/cube0.fits";
    private static readonly SkyCircle Inside = SkyCircle.FromDegrees(53.4015309569, -36.140425, 0.0004);
    private static readonly Uri Root = new(Dachs.Missing is null ? Dachs.Url.GetLeftPart(UriPartial.Authority) : "http://127.0.0.1");

    [RealServiceFact]
    public async Task A_cube_is_cut_by_circle_and_band_and_only_its_header_is_had()
    {
        using var tap = new TapClient(Dachs.Url);
        var cube = await CubeAsync(tap);
        Assert.True(cube is { Sync: not null, Async: not null, Id: CubeId, Coverage: SkyPolygon });

        var whole = await CutAsync(cube, new SodaRequest());
        var part = await CutAsync(cube, SodaRequest.At(Inside).WithBand(500, 600, "nm"));
        var header = await CutAsync(cube, SodaRequest.At(Inside).With("KIND", "HEADER"));

        Assert.StartsWith("SIMPLE  =                    T", part, StringComparison.Ordinal);
        Assert.True(part.Length < whole.Length && part.Length > header.Length, $"{whole.Length}, {part.Length}, {header.Length}");
        Assert.Equal(50, Axis(whole, 3));
        Assert.InRange(Axis(part, 3), 10, 13);
    }

    [RealServiceTheory]
    [InlineData("POLYGON")]
    [InlineData("POS")]
    public async Task Shapes_go_as_the_service_has_them(string parameter)
    {
        using var tap = new TapClient(Dachs.Url);
        var cube = await CubeAsync(tap);
        ISkyShape shape = parameter == "POLYGON"
            ? SkyPolygon.FromDegrees(53.4008, -36.1408, 53.4008, -36.1400, 53.4022, -36.1400)
            : new SkyRange(new(53.4008, 53.4022), new(-36.1408, -36.1400));
        Assert.Equal(parameter, cube.Call(SodaRequest.At(shape)).Fields[^1].Key);
        Assert.InRange(Axis(await CutAsync(cube, SodaRequest.At(shape)), 1), 1, 39);
    }

    [RealServiceFact]
    public async Task What_is_outside_is_refused_here_and_by_the_service()
    {
        using var tap = new TapClient(Dachs.Url);
        var cube = await CubeAsync(tap);
        var failure = await Assert.ThrowsAsync<ServiceParameterException>(
            () => cube.CutOutAsync(SodaRequest.At(SkyCircle.FromDegrees(10, 10, 0.1))));
        Assert.Equal("CIRCLE", failure.Parameter);
        await Assert.ThrowsAsync<ServiceParameterException>(() => cube.CutOutAsync(new SodaRequest().WithBand(1, 2, "um")));

        // The same without the limits, as a service that tells none would have it.
        var open = cube.Sync! with { Inputs = [] };
        var call = open.Call().WithExtra("ID", CubeId).WithExtra("CIRCLE", "10 10 0.1");
        Assert.Equal(
            ServiceFaultKind.NoContent, (await Assert.ThrowsAsync<ServiceFaultException>(() => tap.DataLink.CallAsync(call))).Kind);
        var bad = open.Call().WithExtra("ID", CubeId).WithExtra("CIRCLE", "a");
        Assert.Equal(ServiceFaultKind.Usage, (await Assert.ThrowsAsync<ServiceFaultException>(() => tap.DataLink.CallAsync(bad))).Kind);
    }

    [RealServiceFact]
    public async Task A_job_cuts_out_and_is_gone_afterwards()
    {
        using var tap = new TapClient(Dachs.Url);
        var cube = await CubeAsync(tap);
        Uri url;
        await using (var job = await cube.SubmitAsync(SodaRequest.At(Inside)))
        {
            url = job.Url;
            await using var answer = await job.OpenAsync();
            using var file = new MemoryStream();
            await answer.CopyToAsync(file);
            Assert.Equal(await CutAsync(cube, SodaRequest.At(Inside)), Encoding.Latin1.GetString(file.ToArray()));
        }

        using var http = new HttpClient();
        using var gone = await http.GetAsync(url);
        Assert.False(gone.IsSuccessStatusCode);
    }

    [RealServiceFact]
    public async Task From_a_row_to_a_cut_out()
    {
        using var tap = new TapClient(Dachs.Url);
        var images = await tap.QueryTableAsync("SELECT TOP 1 * FROM obsdata.images WHERE accref LIKE '%img15%'");
        var links = (await tap.DataLink.OfRowAsync(images, images[0])).OrThrow();
        var image = tap.DataLink.Cutouts(links)[0];
        var center = new SkyPoint(images[0].GetDouble("centerAlpha")!.Value, images[0].GetDouble("centerDelta")!.Value);
        var part = await CutAsync(image, SodaRequest.At(new SkyCircle(center, Angle.Degrees(0.02))));
        Assert.InRange(Axis(part, 1), 30, 50);
    }

    private static async Task<SodaService> CubeAsync(TapClient tap) =>
        tap.DataLink.Cutouts(await tap.DataLink.OfIdAsync(new Uri(Root, "/obsdata/q/cubedl/dlmeta"), CubeId)).Single();

    private static async Task<string> CutAsync(SodaService service, SodaRequest request)
    {
        await using var answer = await service.CutOutAsync(request);
        using var file = new MemoryStream();
        await answer.CopyToAsync(file);
        return Encoding.Latin1.GetString(file.ToArray());
    }

    private static int Axis(string fits, int number) => int.Parse(
        fits[(fits.IndexOf($"NAXIS{number}  =", StringComparison.Ordinal) + 10)..][..20],
        System.Globalization.CultureInfo.InvariantCulture);
}
