using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Diagnostics;

/// <summary>Gathers what there is to tell, and puts to each archive's problems their place in the code.</summary>
internal static class DiagnosticCollector
{
    public static ValueList<Finding> Collect(
        IReadOnlyList<ArchiveCandidate> candidates,
        IEnumerable<SelectedSnapshot> snapshots,
        IEnumerable<ValueList<Finding>> explanations,
        CatalogPlan plan,
        ValueList<Finding> clashes)
    {
        var list = new List<Finding>();
        foreach (var finding in snapshots.SelectMany(static snapshot => snapshot.Problems).Concat(
            explanations.SelectMany(static all => all)))
        {
            list.Add(finding.Place.IsArchive ? AtArchive(finding, candidates) : finding);
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Problem is { } problem)
                list.Add(new Finding(problem, FindingPlace.Known));

            // Two halves of a class are two candidates; what the plan found is said of the one that it was made from.
            if (candidate.Problem is not null || !told.Add(candidate.Model.FullName))
                continue;
            foreach (var found in plan.Problems)
            {
                if (string.Equals(found.ArchiveName, candidate.Model.FullName, StringComparison.Ordinal))
                    list.Add(new Finding(found.Diagnostic with { Location = candidate.Location }, FindingPlace.Known));
            }
        }

        list.AddRange(clashes);
        return list.ToValueList();
    }

    /// <summary>What stands in the project file is said at the first archive that uses the snapshot; without one, nowhere.</summary>
    private static Finding AtArchive(Finding finding, IReadOnlyList<ArchiveCandidate> candidates)
    {
        var stem = SnapshotItem.GetStem(finding.Place.Path);
        var user = candidates.FirstOrDefault(
            candidate => string.Equals(candidate.Model.Snapshot, stem, StringComparison.OrdinalIgnoreCase));
        return new Finding(finding.Diagnostic with { Location = user?.Location }, FindingPlace.Known);
    }
}
