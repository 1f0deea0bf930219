using TypedTap.RealService.Tests.Support;
using TypedTap.RealService.Tests.Votable;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.Client;

/// <summary>Synchronous queries written by hand, against the real service, and beside pyvo and STILTS.</summary>
public sealed class SyncTests
{
    private const string Frames =
        "SELECT TOP 500 dp_id, instrument, ra, dec, exposure, mjd_obs FROM dbo.raw WHERE dp_cat = 'SCIENCE' ORDER BY dp_id";

    [RealRefereeFact(RefereeTool.Astropy)]
    public async Task Rows_equal_those_of_pyvo()
    {
        var script =
            $"""
            import pyvo
            for row in pyvo.dal.TAPService('{Dachs.Url}').run_sync("{Frames}"):
                print('|'.join([row['dp_id'], row['instrument']] + [float(row[c]).hex() if row[c] == row[c] else 'null' for c in ('ra', 'dec', 'exposure', 'mjd_obs')]))
            """;
        var theirs = (await Referee.RunAsync(RefereeTool.Astropy, "-c", script)).TrimEnd().Split('\n');

        var ours = new List<string>();
        using var client = new TapClient(Dachs.Url);
        await foreach (var row in client.StreamAsync(Frames))
        {
            string[] numbers = [.. new[] { "ra", "dec", "exposure", "mjd_obs" }.Select(name => PythonHex.Of(row.GetDouble(name)))];
            ours.Add(string.Join('|', [row.GetString("dp_id")!, row.GetString("instrument")!, .. numbers]));
        }

        Assert.Equal(theirs, ours);
    }

    [RealRefereeFact(RefereeTool.Stilts)]
    public async Task Rows_equal_those_of_stilts()
    {
        var theirs = await Referee.RunAsync(
            RefereeTool.Stilts, "tapquery", $"tapurl={Dachs.Url}", "sync=true", $"adql={Frames}", "ofmt=csv-noheader", "out=-");
        using var client = new TapClient(Dachs.Url);
        var table = await client.QueryTableAsync(Frames);
        var lines = theirs.TrimEnd().Split('\n');
        Assert.Equal(lines.Length, table.Count);
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');
            Assert.Equal((cells[0], cells[1]), (table[i].GetString(0), table[i].GetString(1)));
            Assert.Equal(cells[2..].Select(Number), Enumerable.Range(2, 4).Select(column => Finite(table[i].GetDouble(column))));
        }

        Assert.True(table.Completeness.IsComplete);
        Assert.Equal("deg", table.Columns["ra"].Unit);
    }

    [RealServiceTheory]
    [InlineData(100, 100L, TapTruncatedBy.MaxRec)]
    [InlineData(20_000, null, TapTruncatedBy.Service)]
    public async Task Overflow_is_told_with_whose_limit_it_was(int rows, long? maxRec, TapTruncatedBy by)
    {
        using var client = new TapClient(Dachs.Url);
        var options = new TapRequestOptions { MaxRec = maxRec, AllowTruncation = true };
        var table = await client.QueryTableAsync("SELECT source_id FROM bench.big", options);
        Assert.Equal(rows, table.Count);
        Assert.Equal((TapCompletenessKind.Truncated, by), (table.Completeness.Kind, table.Completeness.TruncatedBy));

        var cut = await Assert.ThrowsAsync<TapTruncatedException>(
            () => client.QueryTableAsync("SELECT source_id FROM bench.big", options with { AllowTruncation = false }));
        Assert.Equal(rows, cut.RowsRead);
        Assert.Equal(TapFailureKind.Truncation, cut.FailureKind);
    }

    [RealServiceFact]
    public async Task Errors_come_as_200_and_are_errors_with_the_services_words()
    {
        using var client = new TapClient(Dachs.Url);
        var refused = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELECT nonsense FROM dbo.raw"));
        Assert.Contains("nonsense", refused.ServerMessage, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(System.Net.HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("POST", refused.Request!.Method);
        Assert.Contains("QUERY=SELECT nonsense FROM dbo.raw", refused.Request.ToCurl(), StringComparison.Ordinal);
    }

    [RealServiceFact]
    public async Task The_curl_command_that_is_shown_gives_the_same_answer()
    {
        using var client = new TapClient(Dachs.Url);
        var curl = client.ToRequest(
            "SELECT COUNT(*) AS n FROM dbo.raw WHERE object != 'O''Brien'",
            new TapRequestOptions { ResponseFormat = TapResponseFormat.TableData }).ToCurl();
        var answer = await Shell.RunAsync(curl);
        Assert.Contains("<TD>", answer, StringComparison.Ordinal);
        Assert.Contains("value=\"OK\"", answer, StringComparison.Ordinal);
    }

    [RealServiceFact]
    public async Task Uploads_are_joined()
    {
        using var client = new TapClient(Dachs.Url);
        var fields = await client.QueryTableAsync("SELECT TOP 3 dp_id, ra, dec FROM dbo.raw WHERE ra IS NOT NULL ORDER BY dp_id");
        var two = await client.QueryTableAsync("SELECT TOP 2 dp_id FROM dbo.raw WHERE ra IS NOT NULL ORDER BY dp_id");
        var joined = await client.QueryTableAsync(
            "SELECT r.dp_id, m.ra AS mine FROM dbo.raw AS r JOIN TAP_UPLOAD.mine AS m ON r.dp_id = m.dp_id JOIN TAP_UPLOAD.few AS f ON f.dp_id = m.dp_id ORDER BY r.dp_id",
            new TapRequestOptions { Uploads = [TapUpload.FromTable("mine", fields), TapUpload.FromTable("few", two)] });
        Assert.Equal(two.Select(row => row.GetString(0)), joined.Select(row => row.GetString(0)));
        Assert.Equal(fields.Take(2).Select(row => row.GetDouble("ra")), joined.Select(row => row.GetDouble("mine")));
    }

    [RealServiceFact]
    public async Task Limits_of_uploads_are_known_before_anything_is_sent()
    {
        using var client = new TapClient(Dachs.Url);
        var capabilities = await client.Vosi.GetCapabilitiesAsync();
        Assert.True(capabilities.Tap!.SupportsUpload("inline"));
        using var known = new TapClient(
            Dachs.Url, new TapClientOptions
            {
                Traits = TapServiceTraits.Dachs with { SyncUploads = new TapUploadLimits { Bytes = 100, Source = "this test" } }
            });
        var table = await client.QueryTableAsync("SELECT TOP 50 dp_id FROM dbo.raw");
        var refused = await Assert.ThrowsAsync<TapLimitException>(() => known.QueryAsync(
            "SELECT * FROM TAP_UPLOAD.t", new TapRequestOptions { Uploads = [TapUpload.FromTable("t", table)] }));
        Assert.Contains("this test", refused.Message, StringComparison.Ordinal);
    }

    [RealRefereeFact(RefereeTool.Astropy)]
    public async Task An_upload_gives_what_it_gives_to_pyvo()
    {
        const string Joined = "SELECT r.dp_id, m.tag FROM dbo.raw AS r JOIN TAP_UPLOAD.mine AS m ON r.dp_id = m.dp_id ORDER BY r.dp_id";
        using var client = new TapClient(Dachs.Url);
        var mine = await client.QueryTableAsync(
            "SELECT TOP 5 dp_id, det_expid AS tag FROM dbo.raw WHERE det_expid IS NOT NULL ORDER BY mjd_obs");
        var path = Path.GetTempFileName();
        try
        {
            await client.SaveAsync(
                "SELECT TOP 5 dp_id, det_expid AS tag FROM dbo.raw WHERE det_expid IS NOT NULL ORDER BY mjd_obs",
                TapResponseFormat.TableData, path, overwrite: true);
            var script =
                $"""
                import pyvo
                for row in pyvo.dal.TAPService('{Dachs.Url}').run_sync("{Joined}", uploads=dict(mine='{path}')):
                    print(row['dp_id'], int(row['tag']))
                """;
            var theirs = (await Referee.RunAsync(RefereeTool.Astropy, "-c", script)).TrimEnd().Split('\n');
            var ours = await client.QueryTableAsync(Joined, new TapRequestOptions { Uploads = [TapUpload.FromTable("mine", mine)] });
            Assert.Equal(theirs, ours.Select(row => $"{row.GetString(0)} {row.GetInt64(1)}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double? Number(string text) =>
        text.Length == 0 ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static double? Finite(double? value) => value is { } number && double.IsNaN(number) ? null : value;
}
