using CadcCutouts;

namespace TypedTap.Cadc.Tests;

/// <summary>samples/CadcCutouts from end to end.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task The_page_from_its_beginning_to_its_end()
    {
        await using var offline = await OfflineArchive.StartAsync(CancellationToken.None);
        using var cadc = offline.Connect();
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        Assert.True(await new CutoutsRun(cadc, output, folder.Path) { Login = OfflineArchive.Login }.RunAsync(CancellationToken.None));

        var text = output.ToString();
        Assert.Contains("CFHT: The CFHT collection at the CADC; Infrared, Optical", text, StringComparison.Ordinal);
        Assert.Contains("2376828p: Saved, proved by GivenChecksum", text, StringComparison.Ordinal);
        Assert.Contains("10 planes", text, StringComparison.Ordinal);
        Assert.Contains("2376828o: #preview http", text, StringComparison.Ordinal);
        Assert.Contains("M31: 24 planes", text, StringComparison.Ordinal);
        Assert.Contains("M31 is at 10.684708 41.26875: ", text, StringComparison.Ordinal);
        Assert.Contains("cadc:CFHT/2368276o.fits.fz: application/fits, 2880 bytes", text, StringComparison.Ordinal);
        Assert.Contains("2368279p (150 s): http", text, StringComparison.Ordinal);
        Assert.Contains("4 of 4 cut-outs are there", text, StringComparison.Ordinal);
        Assert.Contains(
            "0 PRIMARY, no data, 0 bytes, 10 cards\nCTYPE1  = 'RA---TAN'           / gnomonic\nCRVAL1  =             26.28125 / [deg]\n",
            text, StringComparison.Ordinal);
        Assert.Contains("caom2.Observation", text, StringComparison.Ordinal);
        Assert.Contains("rows of the same job", text, StringComparison.Ordinal);
        Assert.Contains("logged in as jane; 0 jobs", text, StringComparison.Ordinal);
        Assert.Empty(offline.Service.LeftOverJobs);
        Assert.Equal(8, Directory.GetFiles(folder.Path, "2*.fits.fz").Length);
        Assert.Equal(11, File.ReadAllLines(Path.Combine(folder.Path, "test_output_noauth.tsv")).Length);
    }
}
