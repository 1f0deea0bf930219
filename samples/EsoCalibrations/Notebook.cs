using System.Globalization;
using TypedTap.Auth;
using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Eso;
using TypedTap.Eso.EsoTapObs.Dbo;
using TypedTap.Tap;

namespace EsoCalibrations;

/// <summary>ESO's notebook "Programmatic Authentication &amp; Authorisation", step by step.</summary>
/// <param name="eso">The archive.</param>
/// <param name="login">Who asks; null for an anonymous user.</param>
/// <param name="settings">What for.</param>
/// <param name="output">Where to print to.</param>
public sealed class Notebook(EsoArchive eso, TapLogin? login, NotebookSettings settings, TextWriter output)
{
    /// <summary>The run of the notebook, which is public.</summary>
    public const string PublicRun = "098.C-0739(C)";

    /// <summary>Runs it.</summary>
    /// <returns>Whether everything that was wanted is there.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        // 1. A token. It is gone for when it is needed, renewed before it ends, and sent to ESO's archive and data portal only.
        if (login is not null)
            await eso.LoginAsync(login, cancellationToken);

        // 2. Science frames of a run, by a job, which has more time than a connection.
        var frames = await FramesAsync(cancellationToken);
        if (frames.Count == 0)
        {
            await output.WriteLineAsync("No results. Are they yours to see?");
            return false;
        }

        await frames.WriteRecordsAsync(output, cancellationToken: cancellationToken);

        // 3. The raw files, as the user.
        var raw = await eso.DownloadAsync(frames.Select(eso.FileOf), settings.Directory, cancellationToken: cancellationToken);
        Print(raw);

        // 4. What belongs to the first frame.
        var links = (await eso.LinksAsync(frames[0], cancellationToken)).OrThrow();
        links.WriteRecords(output);

        // 5. Its calibrations, and what is to be known of them.
        var cascade = await eso.CalibrationsAsync(links, settings.Mode, cancellationToken);
        Print(cascade);

        // 6. Download them: they are public, so that no token goes along. The tree may be proprietary, as the frame is.
        var doubt = cascade.Warnings.Count > 0 ? "Given these warnings, download" : "No warnings. Download";
        if (!settings.Confirm(string.Create(CultureInfo.InvariantCulture, $"{doubt} {cascade.Calibrations.Count} calibrations?")))
            return raw.IsComplete;
        var files = await eso.DownloadAsync(
            [.. cascade.Calibrations, .. cascade.TreeFile is { } tree ? [tree] : (EsoFile[])[]], settings.Directory,
            cancellationToken: cancellationToken);
        Print(files);

        // 7. The tree as a value: which calibration is for what.
        foreach (var node in (await eso.AssociationTreeAsync(cascade, cancellationToken)).Tree!.All)
            await output.WriteLineAsync($"  {node}");

        // 8. The log of the night.
        if (links[EsoSemantics.NightLog].Any())
            await output.WriteLineAsync(await eso.NightLogAsync(frames[0].DpId!, cancellationToken));
        return raw.IsComplete && files.IsComplete;
    }

    private async Task<List<Raw>> FramesAsync(CancellationToken cancellationToken)
    {
        var query = eso.Dbo.Raw.Where(frame => frame.DpCat == "SCIENCE" && frame.ProgId == settings.Run).Take(2);
        await using var created = await eso.Client.CreateJobAsync(query.ToAdql(), cancellationToken: cancellationToken);
        var granted = await created.SetExecutionDurationAsync(TimeSpan.FromMinutes(5), cancellationToken);
        await created.RunAsync(cancellationToken);
        var end = await created.WaitAsync(cancellationToken: cancellationToken);
        await output.WriteLineAsync($"Job {created.Url}: {end.Phase}; it had {granted}");
        await using var job = await query.AttachJobAsync(created.Url, cancellationToken: cancellationToken);
        return await job.ToListAsync(cancellationToken);
    }

    private void Print(CalibrationCascade cascade)
    {
        output.WriteLine($"science category      = {cascade.Status.Category}");
        output.WriteLine($"cascade complete      = {cascade.Status.Complete}");
        output.WriteLine($"cascade messages      = {cascade.Status.Messages}");
        output.WriteLine($"cascade certified     = {cascade.Status.Certified}");
        output.WriteLine($"cascade executed mode = {cascade.Status.Mode}");
        foreach (var warning in cascade.Warnings)
            output.WriteLine($"WARNING {warning.Kind}: {warning}");
    }

    private void Print(TapDownloadReport<EsoFile> report)
    {
        foreach (var (file, result) in report)
            output.WriteLine($"{file}: {result.Outcome} {result.Path} {result.Message}".TrimEnd());
    }
}
