using System.Text.Json;
using TypedTap.Benchmarks.SideBySide;
using TypedTap.Benchmarks.Votable.Floors;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Runs the processes, in turns, and collects their figures.</summary>
internal sealed class VotableMeasurement(
    VotableSettings settings, Launcher launcher, TextWriter output, CancellationToken cancellationToken)
{
    /// <summary>The rows of a file for the memory are a tenth of these.</summary>
    private const int Part = 10;

    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

    /// <summary>Measures one file.</summary>
    public FormatReport Format(VotableFormat format, IReadOnlyList<Contender> contenders, bool withFloors, bool withMemory)
    {
        var file = VotableFiles.Path(settings.Prefix, format);
        VotableFiles.Touch(file);
        output.WriteLine($"{VotableFiles.Name(format)}: {string.Join(", ", contenders.Select(contender => contender.Name))} …");
        var timings = SideBySide(file, format, contenders);
        var verified = Own(VotableChild.Verify, file, format);
        var memory = withMemory ? Memory(format, verified.Rows) : [];
        var floors = withFloors
            ? JsonSerializer.Deserialize(Child(VotableChild.Floors, file, format).Output, VotableJson.Default.IReadOnlyListFloor)!
            : [];
        return new FormatReport(VotableFiles.Name(format), new FileInfo(file).Length, timings, verified, memory, floors);
    }

    /// <summary>Measures the programs with nothing to do.</summary>
    public IReadOnlyList<Timing> Starts()
    {
        var starts = Contenders.Starts().Where(start => start.Name is { } name && CanRun(name, start.Command)).ToList();
        var runs = starts.ConvertAll(_ => new List<ProcessRun>());
        for (var round = 0; round < settings.Rounds; round++)
        {
            for (var i = 0; i < starts.Count; i++)
                runs[i].Add(launcher.Run(starts[i].Command, cancellationToken));
        }

        return [.. starts.Select((start, i) => new Timing("", start.Name, "", runs[i], []))];
    }

    private List<Timing> SideBySide(string file, VotableFormat format, IReadOnlyList<Contender> contenders)
    {
        var runs = contenders.Select(_ => new List<ProcessRun>()).ToList();
        var reads = contenders.Select(_ => new List<ReadResult>()).ToList();
        for (var round = 0; round < contenders.Max(contender => contender.Rounds); round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                if (round >= contenders[i].Rounds || _dropped.Contains(contenders[i].Name))
                    continue;
                if (Run(contenders[i], file, format) is not { } run)
                    continue;
                runs[i].Add(run);
                if (contenders[i].Family is Contender.Own)
                    reads[i].Add(Parse(run));
            }
        }

        return [.. contenders
            .Select((contender, i) => new Timing(VotableFiles.Name(format), contender.Name, contender.Family, runs[i], reads[i]))
            .Where(timing => timing.Runs.Count > 0)];
    }

    private ProcessRun? Run(Contender contender, string file, VotableFormat format)
    {
        try
        {
            return launcher.Run(contender.Command(file, format), cancellationToken);
        }
        catch (PeerMissingException e) when (contender.Family is not Contender.Own)
        {
            output.WriteLine($"{contender.Name} is left out from here on: {e.Message}");
            _dropped.Add(contender.Name);
            return null;
        }
    }

    private bool CanRun(string name, IReadOnlyList<string> command)
    {
        try
        {
            launcher.Run(command, cancellationToken);
            return true;
        }
        catch (PeerMissingException e)
        {
            output.WriteLine($"{name} is left out: {e.Message}");
            return false;
        }
    }

    /// <summary>Ours over files of our own making, that differ in the number of their rows alone.</summary>
    private List<ReadResult> Memory(VotableFormat format, long rows)
    {
        var results = new List<ReadResult>();
        foreach (var count in new[] { rows / Part, rows })
        {
            var file = Path.GetTempFileName();
            try
            {
                using (var stream = File.Create(file))
                    DocumentWriter.Write(stream, format, (int)Math.Clamp(count, 1, int.MaxValue));
                results.Add(Own(VotableChild.Read, file, format));
            }
            finally
            {
                File.Delete(file);
            }
        }

        return results;
    }

    private ReadResult Own(string work, string file, VotableFormat format) => Parse(Child(work, file, format));

    private ProcessRun Child(string work, string file, VotableFormat format) =>
        launcher.Run(Launcher.Self(VotableChild.Name, work, file, VotableFiles.Suffix(format)), cancellationToken);

    private static ReadResult Parse(ProcessRun run) => JsonSerializer.Deserialize(run.Output, VotableJson.Default.ReadResult)!;
}
