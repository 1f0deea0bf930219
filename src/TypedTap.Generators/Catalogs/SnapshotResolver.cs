using TypedTap.Generators.Archives;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Catalogs;

/// <summary>Finds the snapshot that an archive names.</summary>
internal static class SnapshotResolver
{
    public static SelectedSnapshot? Resolve(ArchiveModel archive, IReadOnlyList<SelectedSnapshot> snapshots, List<PlanProblem> problems)
    {
        var found = snapshots
            .Where(s => string.Equals(s.Stem, archive.Snapshot, StringComparison.OrdinalIgnoreCase) && IsInStyleOf(archive, s))
            .ToList();
        switch (found.Count)
        {
            case 0:
                problems.Add(new PlanProblem(archive.FullName, NotFound(archive, snapshots)));
                return null;
            case 1 when found[0].Service is null:
                return null; // said already, at the file: it cannot be read
            case 1:
                if (found[0].IsEmptyWithoutWord)
                    problems.Add(new PlanProblem(archive.FullName, NothingSelected(found[0])));
                return found[0];
            default:
                var paths = Messages.List(found.Select(static s => s.Path));
                problems.Add(new PlanProblem(archive.FullName, DiagnosticInfo.Of(Rules.AmbiguousSnapshot, null, archive.Snapshot, paths)));
                return null;
        }
    }

    private static bool IsInStyleOf(ArchiveModel archive, SelectedSnapshot snapshot) =>
        snapshot.Service is null || (archive.Naming is { } style ? snapshot.Style == style : snapshot.IsDefaultStyle);

    private static DiagnosticInfo NotFound(ArchiveModel archive, IReadOnlyList<SelectedSnapshot> snapshots)
    {
        var present = snapshots.Count == 0
            ? "it has none"
            : "it has " + Messages.List(snapshots.Select(static s => s.Stem).Distinct(StringComparer.OrdinalIgnoreCase));
        var stem = archive.Snapshot.Length == 0 ? "name" : archive.Snapshot;
        return DiagnosticInfo.Of(Rules.NoSuchSnapshot, null, archive.Name, archive.Snapshot, present, stem)
            .With((DiagnosticProperties.Snapshot, stem));
    }

    private static DiagnosticInfo NothingSelected(SelectedSnapshot snapshot) =>
        DiagnosticInfo.Of(Rules.NothingSelected, null, snapshot.FileName, snapshot.ExamplePattern).With(
            (DiagnosticProperties.Snapshot, snapshot.Stem),
            (DiagnosticProperties.SnapshotPath, snapshot.Path),
            (DiagnosticProperties.Metadata, "Tables"),
            (DiagnosticProperties.Suggestions, snapshot.ExamplePattern));
}
