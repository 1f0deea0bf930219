using System.Globalization;
using TypedTap.Auth;
using TypedTap.Cadc;
using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Fits;
using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Tap;

namespace CadcCutouts;

/// <summary>The astroquery.cadc page from its beginning to its end; README.md tells which step is which.</summary>
/// <param name="cadc">The archive.</param>
/// <param name="output">Where results are printed.</param>
/// <param name="folder">Where files are saved.</param>
public sealed class CutoutsRun(CadcArchive cadc, TextWriter output, string folder)
{
    private const string Coordinates = "08h45m07.5s +54d18m00s";
    private const string CutoutCoordinates = "01h45m07.5s +23d18m00s";

    /// <summary>The user; null to stay anonymous, and leave out what needs a login.</summary>
    public TapLogin? Login { get; init; }

    /// <summary>All steps.</summary>
    /// <returns>Whether every file that was wanted is there.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await CollectionsAsync(cancellationToken);
        var areFilesThere = await RegionAsync(cancellationToken);
        await FilteredRegionAsync(cancellationToken);
        await NamesAsync(cancellationToken);
        await ImagesAsync(cancellationToken);
        var areImagesThere = await ImageListAsync(cancellationToken);
        await TablesAsync(cancellationToken);
        await SynchronousAsync(cancellationToken);
        await UploadAsync(cancellationToken);
        await JobsAsync(cancellationToken);
        await LoginAsync(cancellationToken);
        return areFilesThere && areImagesThere;
    }

    /// <summary>The collections, with their bands.</summary>
    public async Task CollectionsAsync(CancellationToken cancellationToken)
    {
        foreach (var collection in await cadc.GetCollectionsAsync(cancellationToken))
            Print($"{collection.Name}: {collection.Description}; {string.Join(", ", collection.Bands)}");
    }

    /// <summary>What CFHT saw around a place, its URLs, and the files themselves.</summary>
    /// <returns>Whether these are there.</returns>
    public async Task<bool> RegionAsync(CancellationToken cancellationToken)
    {
        var result = await cadc.QueryRegion(Coordinates, collection: "CFHT").ToListAsync(cancellationToken);
        foreach (var x in result)
            Print($"{x.Observation.ObservationURI} {x.Plane.ProductID} {x.Plane.LastModified}");

        var data = await cadc.DataUrlsAsync(result, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        foreach (var (row, links, files) in data)
            Print($"{row.Plane.ProductID}: {(files.Count > 0 ? string.Join(' ', files) : links.ToString())}");

        // Not on the page: whole files, with CADC's own checksums, each with its outcome.
        var report = await cadc.DownloadAsync(data, folder, cancellationToken: cancellationToken);
        foreach (var (file, saved) in report.Files)
            Print($"{file.Row.Plane.ProductID}: {saved.Outcome}, proved by {saved.Proof}");
        foreach (var plane in report.WithoutFiles.Concat(report.WithMissingFiles))
            Print($"{plane.Row.Plane.ProductID}: not all files were found: {plane.Links}");
        return report.IsComplete;
    }

    /// <summary>Everything around the place, filtered here, with what goes along with the data.</summary>
    public async Task FilteredRegionAsync(CancellationToken cancellationToken)
    {
        var result = await cadc.QueryRegion(Coordinates).ToListAsync(cancellationToken);
        Print($"{result.Count} planes");
        var mine = result.Where(x => x.Observation.TargetName == "Nr3491_1");
        await foreach (var data in cadc.DataUrlsAsync(mine, includeAuxiliaries: true, cancellationToken: cancellationToken))
        {
            foreach (var file in data.Files)
                Print($"{data.Row.Plane.ProductID}: {file.Link.Semantics} {file.Url}");
        }
    }

    /// <summary>The names that observers gave their targets, and a name that is resolved.</summary>
    public async Task NamesAsync(CancellationToken cancellationToken)
    {
        Print($"M31: {await cadc.QueryName("M31").CountAsync(cancellationToken)} planes");
        // Only the columns that are used are selected, and come.
        var named = await cadc.QueryName("Nr3491_1")
            .Select(x => new { x.Observation.ObservationURI, x.Plane.ProductID })
            .ToListAsync(cancellationToken);
        foreach (var x in named)
            Print($"{x.ObservationURI} {x.ProductID}");

        if (await cadc.ResolveAsync("M31", cancellationToken: cancellationToken) is { } target)
            Print($"M31 is at {target.Position}: {await cadc.QueryRegion(target.Position).CountAsync(cancellationToken)} planes there");
    }

    /// <summary>Cut-outs of all images of a place: each a handle, which is opened when it is wanted.</summary>
    public async Task ImagesAsync(CancellationToken cancellationToken)
    {
        await foreach (var image in cadc.ImagesAsync(CutoutCoordinates, Angle.Degrees(0.01), "CFHT", cancellationToken))
        {
            if (image.Problem is not null)
            {
                Print(image.ToString());
                continue;
            }

            try
            {
                await using var answer = await image.OpenAsync(cancellationToken);
                Print($"{image.ArtifactUri}: {answer.ContentType}, {answer.ContentLength} bytes");
            }
            catch (ServiceFaultException e) when (e.Kind == ServiceFaultKind.NoContent)
            {
                // Usual at CADC, also within the bounds that it tells.
                Print($"{image.ArtifactUri}: nothing there ({e.ServerMessage})");
            }
        }
    }

    /// <summary>The cut-outs of what is left of a query after a filter here, as URLs and as files.</summary>
    /// <returns>Whether these are there, but for those of images that have nothing of the region.</returns>
    public async Task<bool> ImageListAsync(CancellationToken cancellationToken)
    {
        var circle = new SkyCircle(SkyPoint.Parse(CutoutCoordinates), Angle.Degrees(0.1));
        var results = await cadc.QueryRegion(circle, "CFHT").ToListAsync(cancellationToken);
        var filtered = results.Where(x => x.Plane.TimeExposure > 120);
        var images = new List<CadcImage>();
        await foreach (var row in cadc.ImageListAsync(filtered, circle, cancellationToken: cancellationToken))
        {
            foreach (var image in row.Images)
                Print($"{row.Row.Plane.ProductID} ({row.Row.Plane.TimeExposure} s): {image}");
            images.AddRange(row.Images.Where(image => image.Problem is null));
        }

        var report = await cadc.Client.Downloads.DownloadAsync(
            images, image => image.ToDownload(), folder, cancellationToken: cancellationToken);
        Print($"{report.CountOf(TapDownloadOutcome.Saved) + report.CountOf(TapDownloadOutcome.Skipped)} of {report.Count} cut-outs are there");
        foreach (var (image, result) in report.Missing)
            Print($"{image.ArtifactUri}: {result.Outcome}: {result.Message}");

        // Where on the sky the first one is: its headers, without its pixels.
        if (report.Paths.FirstOrDefault() is { } path)
        {
            await foreach (var unit in FitsHeaders.ReadFileAsync(path, cancellationToken: cancellationToken))
                Print($"{unit}\n{string.Join('\n', unit.Header.Cards.Where(card => card.Keyword is "CTYPE1" or "CTYPE2" or "CRVAL1" or "CRVAL2"))}");
        }

        return report.Missing.All(missing => HasNothing(missing.Result));
    }

    /// <summary>
    /// Whether a cut-out is not there because the image has nothing of the region, as CADC says it (SODA 1.0 section 5.2): nothing is lost
    /// then.
    /// </summary>
    public static bool HasNothing(TapDownloadResult result) =>
        result.Outcome == TapDownloadOutcome.Failed
            && result.Message?.Contains(" 400 in place of a file: NoContent", StringComparison.Ordinal) == true;

    /// <summary>The tables: those that this program knows, and those that the service has today.</summary>
    public async Task TablesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in (await cadc.Client.Vosi.GetTablesAsync(cancellationToken: cancellationToken)).Tables)
            Print(table.Name);
        foreach (var column in (await cadc.Client.Vosi.GetTableAsync("caom2.Observation", cancellationToken)).Columns ?? [])
            Print($"{column.Name} {cadc.Caom2.Observation.Table.FindColumn(column.Name)?.Column.Description}");
    }

    /// <summary>A query by LINQ, and the same by hand, into a file.</summary>
    public async Task SynchronousAsync(CancellationToken cancellationToken)
    {
        foreach (var o in await cadc.Caom2.Observation.Take(100)
            .Select(o => new { o.ObservationID, o.Intent })
            .ToListAsync(cancellationToken))
        {
            Print($"{o.ObservationID} {o.Intent}");
        }

        Directory.CreateDirectory(folder);
        var saved = await cadc.Client.SaveAsync(
            "SELECT TOP 10 observationID, obsID FROM caom2.Observation AS Observation", "tsv",
            Path.Combine(folder, "test_output_noauth.tsv"), overwrite: true, cancellationToken: cancellationToken);
        Print(saved.ToString());
    }

    /// <summary>A query that uses a table of one's own.</summary>
    public async Task UploadAsync(CancellationToken cancellationToken)
    {
        var mine = await cadc.Caom2.Artifact.Take(3).ToListAsync(cancellationToken);
        foreach (var x in await cadc.Upload(mine, "test_table_upload")
            .Select(x => new { x.Uri, x.ContentChecksum, x.ContentType })
            .ToListAsync(cancellationToken))
        {
            Print($"{x.Uri} {x.ContentChecksum} {x.ContentType}");
        }
    }

    /// <summary>A job, and the same taken up again by its name, as another program could.</summary>
    public async Task JobsAsync(CancellationToken cancellationToken)
    {
        const string Query = "SELECT TOP 100 observationID, instrument_name, target_name FROM caom2.Observation AS Observation";
        await using var job = await cadc.Client.SubmitAsync(Query, cancellationToken: cancellationToken);
        Print($"{(await job.ReadTableAsync(cancellationToken: cancellationToken)).Count} rows of a job");
        await using var loaded = await cadc.Client.AttachJobAsync(new Uri(job.Id, UriKind.Relative), cancellationToken: cancellationToken);
        Print($"{(await loaded.ReadTableAsync(cancellationToken: cancellationToken)).Count} rows of the same job");
    }

    /// <summary>A login, the jobs of the user, and the end of the login.</summary>
    public async Task LoginAsync(CancellationToken cancellationToken)
    {
        if (Login is not null)
            await cadc.LoginAsync(Login, cancellationToken);
        if (cadc.Client.Credential is null)
            return;
        Print($"logged in as {await cadc.Client.WhoAmIAsync(cancellationToken)}; {(await cadc.Client.ListJobsAsync(cancellationToken: cancellationToken)).Jobs.Count} jobs");
        cadc.LogOut();
    }

    private void Print(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private void Print(string text) => output.WriteLine(text);
}
