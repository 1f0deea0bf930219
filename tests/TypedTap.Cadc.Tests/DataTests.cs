using System.Text;
using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Testing;

namespace TypedTap.Cadc.Tests;

/// <summary>URLs of data, and the data.</summary>
public sealed class DataTests
{
    [Fact]
    public async Task Each_row_has_its_urls_in_order_whatever_it_is()
    {
        await using var many = new ManyPlanes(150);
        var rows = Enumerable.Range(0, 150).Reverse().Select(i => (Number: i, Id: (string?)ManyPlanes.Id(i))).ToList();
        rows.Insert(3, (-1, null));
        rows.Insert(9, (-2, "ivo://cadc.nrc.ca/T?none/none"));
        rows.Insert(12, (-3, "what is this"));
        rows.Add((149, ManyPlanes.Id(149)));

        var data = await many.Archive.DataUrlsAsync(rows, row => row.Id).ToListAsync();

        Assert.Equal(rows, data.Select(one => one.Row));
        Assert.Equal(LinksOutcome.NoIdentifier, data[3].Links.Outcome);
        Assert.Equal((LinksOutcome.Fault, DataLinkFaultKind.NotFound), (data[9].Links.Outcome, data[9].Links.Fault!.Kind));
        Assert.Equal((LinksOutcome.Fault, DataLinkFaultKind.Usage), (data[12].Links.Outcome, data[12].Links.Fault!.Kind));
        Assert.All(
            data.Where(one => one.Row.Number >= 0),
            one => Assert.EndsWith($"/p{one.Row.Number:D3}.fits", Assert.Single(one.Files).Url.AbsolutePath, StringComparison.Ordinal));
        Assert.All(
            many.Service.Requests.Where(request => request.Path == "/caom2ops/datalink"),
            request => Assert.Contains(request.Query.Concat(request.Form), field => field is { Key: "REQUEST", Value: "downloads-only" }));
    }

    [Fact]
    public async Task Auxiliaries_come_when_they_are_wanted_and_packages_stand_apart()
    {
        await using var many = new ManyPlanes(1);
        var data = await many.Archive.DataUrlsAsync([ManyPlanes.Id(0)], includeAuxiliaries: true).SingleAsync();
        Assert.Equal(["p000.png", "p000.fits", "p000.weight.fits"], data.Files.Select(file => file.Name));
        Assert.Equal(["cadc:T/p000.fits"], data.Files.Where(file => file.IsData).Select(file => file.ArtifactUri));
        Assert.True(data.Package!.IsPackage);

        using var folder = new TemporaryFolder();
        var package = await many.Archive.Client.Downloads.DownloadAsync(data.Package.ToDownload(), folder.Path);
        using var tar = new System.Formats.Tar.TarReader(File.OpenRead(package.RequirePath()));
        Assert.Equal("p000.fits", (await tar.GetNextEntryAsync())!.Name);
        Assert.Equal("p000.weight.fits", (await tar.GetNextEntryAsync())!.Name);
        Assert.Null(await tar.GetNextEntryAsync());
    }

    [Fact]
    public async Task Nothing_is_asked_for_no_rows()
    {
        await using var many = new ManyPlanes(1);
        Assert.Empty(await many.Archive.DataUrlsAsync(Array.Empty<string>()).ToListAsync());
        Assert.Empty(many.Service.Requests);
    }

    [Fact]
    public async Task Downloads_are_proved_by_the_metadata_and_each_row_has_an_outcome()
    {
        await using var many = new ManyPlanes(10);
        using var folder = new TemporaryFolder();
        string[] ids = [.. Enumerable.Range(0, 10).Select(ManyPlanes.Id), "ivo://cadc.nrc.ca/T?none/none"];
        var data = await many.Archive.DataUrlsAsync(ids).ToListAsync();
        var report = await many.Archive.DownloadAsync(data, folder.Path);

        Assert.Equal("ivo://cadc.nrc.ca/T?none/none", Assert.Single(report.WithoutFiles).Row);
        Assert.Equal(ids[..10], report.Files.Select(file => file.Input.Row));
        foreach (var (file, result) in report.Files)
        {
            var expected = file.Row == ManyPlanes.Id(ManyPlanes.ProprietaryNumber) ? TapDownloadOutcome.Denied
                : file.Row == ManyPlanes.Id(ManyPlanes.WrongNumber) ? TapDownloadOutcome.Corrupt
                : TapDownloadOutcome.Saved;
            Assert.Equal((file.Row, expected), (file.Row, result.Outcome));
            if (expected == TapDownloadOutcome.Saved)
            {
                Assert.Equal(TapDownloadProof.GivenChecksum, result.Proof);
                Assert.StartsWith(
                    Path.GetFileNameWithoutExtension(file.File.Name),
                    Encoding.ASCII.GetString(await File.ReadAllBytesAsync(result.RequirePath())), StringComparison.Ordinal);
            }
        }

        Assert.False(report.IsComplete);
        Assert.Throws<TapDownloadException>(report.ThrowIfIncomplete);
        // The files came from another origin than the one that was asked.
        Assert.Contains(many.Service.ElsewhereRequests, request => request.Path.StartsWith("/minoc/files/", StringComparison.Ordinal));

        var requests = many.Service.ElsewhereRequests.Count;
        var again = await many.Archive.DownloadAsync(data.Take(4), folder.Path, withChecksums: false);
        Assert.True(again.IsComplete);
        Assert.All(again.Files, file => Assert.Equal(TapDownloadOutcome.Skipped, file.Result.Outcome));
        Assert.Equal(requests, many.Service.ElsewhereRequests.Count);
    }

    [Fact]
    public async Task A_row_without_files_is_an_exception_for_those_who_want_one()
    {
        await using var many = new ManyPlanes(1);
        using var folder = new TemporaryFolder();
        var report = await many.Archive.DownloadAsync(
            await many.Archive.DataUrlsAsync(["ivo://cadc.nrc.ca/T?none/none"]).ToListAsync(), folder.Path);
        Assert.Contains("NotFoundFault", Assert.Throws<DataLinkException>(report.ThrowIfIncomplete).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_with_a_file_and_a_fault_is_not_complete()
    {
        await using var many = new ManyPlanes(2);
        many.Cadc.Add(
            ManyPlanes.Id(0),
            new EmbeddedCadcFile("cadc:T/gone.fits", default) { Fault = "TransientFault: the storage of gone.fits is down" });
        many.Cadc.Add(
            ManyPlanes.Id(1),
            new EmbeddedCadcFile("cadc:T/gone.cat", default) { ProductType = "catalog", Fault = "NotFoundFault: gone.cat" });
        using var folder = new TemporaryFolder();
        var data = await many.Archive.DataUrlsAsync([ManyPlanes.Id(0), ManyPlanes.Id(1)]).ToListAsync();
        var report = await many.Archive.DownloadAsync(data, folder.Path);

        Assert.True(report.Files.IsComplete);
        Assert.Empty(report.WithoutFiles);
        // Of the other one only what was not asked for is missing.
        Assert.Equal(ManyPlanes.Id(0), Assert.Single(report.WithMissingFiles).Row);
        Assert.False(report.IsComplete);
        var e = Assert.Throws<DataLinkException>(report.ThrowIfIncomplete);
        Assert.Equal((ManyPlanes.Id(0), DataLinkFaultKind.Transient), (e.Id, e.Fault!.Kind));
        Assert.Contains("the storage of gone.fits is down", e.Message, StringComparison.Ordinal);

        var everything = await many.Archive.DataUrlsAsync([ManyPlanes.Id(1)], includeAuxiliaries: true).SingleAsync();
        Assert.Equal("NotFoundFault: gone.cat", Assert.Single(everything.Missing).Fault!.Message);
    }

    [Fact]
    public async Task Without_a_datalink_service_in_the_capabilities_it_is_said_so()
    {
        await using var many = new ManyPlanes(1);
        using var cadc = new CadcArchive(
            many.Service.Url,
            many.Service.ClientOptions)
            {
                Endpoints = CadcEndpoints.Of(many.Service.Url) with { Operations = new Uri(many.Service.Url.AbsoluteUri) }
            };
        var e = await Assert.ThrowsAsync<DataLinkException>(async () => await cadc.GetLinksUrlAsync());
        Assert.Contains("Set Endpoints.Links", e.Message, StringComparison.Ordinal);
    }
}
