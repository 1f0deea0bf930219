using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Diagnostics;

/// <summary>Gathers what there is to tell, and puts to each archive's problems their place in the code.</summary>
internal static class DiagnosticCollector
{
    public static ValueList<DiagnosticInfo> Collect(
        IEnumerable<ArchiveCandidate> candidates,
        IEnumerable<SelectedSnapshot> snapshots,
        CatalogPlan plan)
    {
        var list = new List<DiagnosticInfo>();
        foreach (var snapshot in snapshots)
            list.AddRange(snapshot.Problems);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Problem is { } problem)
                list.Add(problem);

            // Two halves of a class are two candidates; what the plan found is said of the one that it was made from.
            if (candidate.Problem is not null || !told.Add(candidate.Model.FullName))
                continue;
            foreach (var found in plan.Problems)
            {
                if (string.Equals(found.ArchiveName, candidate.Model.FullName, StringComparison.Ordinal))
                    list.Add(found.Diagnostic with { Location = candidate.Location });
            }
        }

        return list.ToValueList();
    }
}
