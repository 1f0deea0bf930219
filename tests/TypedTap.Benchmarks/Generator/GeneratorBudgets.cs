using TypedTap.Benchmarks.Votable;
using TypedTap.Metadata;

namespace TypedTap.Benchmarks.Generator;

/// <summary>Measures what an editor and a build wait for.</summary>
internal sealed class GeneratorBudgets(int rounds, bool withSteps, CancellationToken cancellationToken)
{
    private const int Tables = 200;
    private const int Columns = 100;
    private const int FewTables = 20;
    private const int LargeTables = 40_000;
    private const string Path = "/schemas/madeup.tap.json";

    private readonly string _snapshot = MadeUpService.Write(MadeUpService.Make(Tables, Columns));

    /// <summary>A fresh driver over a snapshot: all of it is read and written.</summary>
    public GeneratorFigure Cold()
    {
        var file = Snapshot(_snapshot);
        return Repeat("200 tables x 100 columns, cold", 100, tracked =>
        {
            var project = new GeneratorProject([file], tracked);
            return (project, project.Run());
        });
    }

    /// <summary>A character typed in another file, again and again.</summary>
    public GeneratorFigure Keystroke()
    {
        var number = 0;
        return Repeat(
            "a keystroke elsewhere", 2,
            Warm([Snapshot(_snapshot)], project => project.Edit("/src/Other.cs", $"class Other {{ int x{number++}; }}")));
    }

    /// <summary>One column of one table gets another unit, in a file with all the others.</summary>
    public GeneratorFigure OneTable()
    {
        var place = _snapshot.IndexOf("\"deg\"", _snapshot.Length / 2, StringComparison.Ordinal);
        var number = 0;
        var first = Snapshot(_snapshot);
        var files = new Dictionary<GeneratorProject, MadeUpFile>();
        return Repeat("one table of 200 edited", 10, Warm([first], project =>
        {
            var old = files.GetValueOrDefault(project, first);
            files[project] = old.WithText(string.Concat(_snapshot.AsSpan(0, place), $"\"deg{number++}\"", _snapshot.AsSpan(place + 5)));
            project.Edit(old, files[project]);
        }));
    }

    /// <summary>Twenty tables of a service of 40,000, whose index lies beside them.</summary>
    public GeneratorFigure LargeService(GeneratorFigure small)
    {
        var snapshot = MadeUpService.Make(FewTables, Columns);
        var index = new TapSnapshotIndex(
            Enumerable.Range(0, LargeTables).Select(
                i => new TapSnapshotIndexEntry(MadeUpService.Table(i, 0).Name, "part.tap.json", Columns, $"Source{i}"))).Write();
        MadeUpFile[] files =
        [
            new(
                Path, MadeUpService.Write(snapshot with { Parts = "madeup.tap", Schemas = [], Keys = [] }), ("TapSchema", "true"),
                ("TapTables", "*")),
            new("/schemas/madeup.tap/part.tap.json", MadeUpService.Write(snapshot), ("TapPart", "true")),
            new("/schemas/madeup.tap/index.tsv", index, ("TapIndex", "true")),
        ];
        return Repeat("20 tables of a service of 40,000, cold", 1.5 * small.Median, tracked =>
        {
            var project = new GeneratorProject(files, tracked);
            return (project, project.Run());
        });
    }

    /// <summary>Twenty tables that are all there is.</summary>
    public GeneratorFigure SmallService()
    {
        var file = Snapshot(MadeUpService.Write(MadeUpService.Make(FewTables, Columns)));
        return Repeat("20 tables of a service of 20, cold", double.PositiveInfinity, tracked =>
        {
            var project = new GeneratorProject([file], tracked);
            return (project, project.Run());
        });
    }

    private static MadeUpFile Snapshot(string json) => new(Path, json, ("TapSchema", "true"), ("TapTables", "*"));

    /// <summary>Runs of two projects that have run before, one of which keeps track of its steps.</summary>
    private static Func<bool, (GeneratorProject, GeneratorTime)> Warm(MadeUpFile[] files, Action<GeneratorProject> edit)
    {
        GeneratorProject? plain = null, tracked = null;
        return keepsTrack =>
        {
            var project = keepsTrack ? tracked ??= Start(true) : plain ??= Start(false);
            edit(project);
            return (project, project.Run());
        };

        GeneratorProject Start(bool keepsTrack)
        {
            var project = new GeneratorProject(files, keepsTrack);
            project.Run();
            return project;
        }
    }

    private GeneratorFigure Repeat(string name, double budget, Func<bool, (GeneratorProject Project, GeneratorTime Time)> run)
    {
        // The first rounds pay for the just-in-time compiler.
        for (var i = 0; i < Math.Min(10, rounds); i++)
            run(false);
        var times = new List<GeneratorTime>();
        for (var i = 0; i < rounds; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            times.Add(run(false).Time);
        }

        var steps = withSteps ? StepTimes.Describe(run(true).Project.Result) : "";
        return new GeneratorFigure(
            name,
            budget,
            Figures.Median(times.Select(time => time.Wall)),
            times.Min(time => time.Wall),
            Figures.Median(times.Select(time => time.Cpu)),
            steps);
    }
}
