using TypedTap.Adql;
using TypedTap.Generators.Navigation;

namespace TypedTap.Generators.Catalogs;

/// <summary>Everything that is to be emitted for a project.</summary>
internal sealed record CatalogPlan(
    ValueList<TableModel> Tables,
    ValueList<ArchivePlan> Archives,
    ValueList<NavigationPlan> Navigations,
    ValueList<PlanProblem> Problems);
