using EsoCalibrations;

namespace TypedTap.Eso.Tests;

public sealed class SampleTests
{
    [Theory]
    [InlineData(true, 12)]
    [InlineData(false, 3)]
    public async Task The_notebook_runs_from_its_beginning_to_its_end(bool confirmed, int files)
    {
        var folder = Directory.CreateTempSubdirectory("typedtap-notebook-").FullName;
        try
        {
            await using var archive = await OfflineArchive.StartAsync();
            using var eso = archive.Connect();
            var output = new StringWriter();
            var questions = new List<string>();
            var settings = new NotebookSettings(
                Notebook.PublicRun, CalSelectorMode.Raw2Master,
                folder) { Confirm = question => { questions.Add(question); return confirmed; } };

            Assert.True(await new Notebook(eso, archive.Login, settings, output).RunAsync(default));

            Assert.Equal(["No warnings. Download 8 calibrations?"], questions);
            // Two raw files, eight calibrations, the tree, and the folder of the downloader.
            Assert.Equal(files, Directory.GetFileSystemEntries(folder).Length);
            Assert.Contains("cascade executed mode = Raw2Master", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(confirmed, output.ToString().Contains("Night log of SPHER.2016-09-26T03:04:09.308", StringComparison.Ordinal));
            Assert.Empty(archive.Service.LeftOverJobs);
            Assert.Empty(archive.Service.Log.Leaks(archive.Service.Accounts.Secrets, archive.Service.Url, archive.Service.Elsewhere));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_run_without_frames_is_told_and_is_no_success()
    {
        await using var archive = await OfflineArchive.StartAsync();
        using var eso = archive.Connect();
        var output = new StringWriter();

        Assert.False(
            await new Notebook(
                eso, null, new NotebookSettings("000.X-0000(A)", CalSelectorMode.Raw2Raw, "never"), output).RunAsync(default));

        Assert.Contains("No results", output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists("never"));
    }
}
