using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Navigation;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Catalogs;

/// <summary>Brings archives and snapshots together. Archives of one snapshot in one namespace share its records.</summary>
internal static class CatalogPlanner
{
    public static CatalogPlan Plan(IReadOnlyList<ArchiveModel> archives, IReadOnlyList<SelectedSnapshot> snapshots)
    {
        var problems = new List<PlanProblem>();
        var recordSets = new Dictionary<string, RecordSet>(StringComparer.Ordinal);
        var plans = new List<ArchivePlan>();
        var planned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var archive in archives)
        {
            // The attribute on two halves of one class: the compiler says so (CS0579), and one half is to be written.
            if (!planned.Add(archive.FullName))
                continue;
            var snapshot = SnapshotResolver.Resolve(archive, snapshots, problems);
            if (snapshot is null)
                continue;
            if (NamespaceClash.Find(archive, snapshot) is { } clash)
            {
                problems.Add(new PlanProblem(archive.FullName, clash));
                continue;
            }

            if (!recordSets.TryGetValue(archive.RecordNamespace, out var records))
                recordSets.Add(archive.RecordNamespace, records = new RecordSet(archive, snapshot));
            if (!ReferenceEquals(records.Snapshot, snapshot))
            {
                problems.Add(new PlanProblem(archive.FullName, SharedNamespace(archive, snapshot, records.Snapshot)));
                continue;
            }

            records.IsPublic |= archive.IsPublic;
            plans.Add(ArchivePlanner.Plan(archive, snapshot));
        }

        var tables = recordSets.Values.SelectMany(static records => records.Tables());
        var navigations = recordSets.Values
            .Select(static records => NavigationPlanner.Plan(records.Archive, records.Snapshot, records.IsPublic))
            .OfType<NavigationPlan>();
        return new CatalogPlan(tables.ToValueList(), plans.ToValueList(), navigations.ToValueList(), problems.ToValueList());
    }

    /// <summary>A snapshot stands here once for each style of names that its archives ask for.</summary>
    private static DiagnosticInfo SharedNamespace(ArchiveModel archive, SelectedSnapshot own, SelectedSnapshot other)
    {
        var isOtherStyle = string.Equals(own.Path, other.Path, StringComparison.Ordinal);
        return DiagnosticInfo.Of(
            Rules.SharedNamespace,
            null,
            archive.Name,
            archive.RecordNamespace,
            isOtherStyle
                ? $"the same records are there already in the style {other.Style}"
                : $"those of snapshot '{other.FileName}' are there already",
            archive.Snapshot,
            archive.RecordNamespace + "2",
            isOtherStyle ? ", or both the same Naming" : "");
    }

    private sealed class RecordSet(ArchiveModel archive, SelectedSnapshot snapshot)
    {
        /// <summary>The first archive that has these records.</summary>
        public ArchiveModel Archive { get; } = archive;

        public SelectedSnapshot Snapshot { get; } = snapshot;

        public bool IsPublic { get; set; }

        public IEnumerable<TableModel> Tables()
        {
            foreach (var schema in Snapshot.Schemas)
            {
                foreach (var table in schema.Tables)
                {
                    yield return new TableModel
                    {
                        Namespace = ArchivePlanner.RecordNamespaceOf(Archive.RecordNamespace, schema),
                        RecordName = table.RecordName,
                        TableClassName = table.TableClassName,
                        IsPublic = IsPublic,
                        SnapshotFile = Snapshot.FileName,
                        Table = table.Table,
                    };
                }
            }
        }
    }
}
