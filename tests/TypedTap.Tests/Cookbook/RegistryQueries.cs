using TypedTap.Linq;
using Udf = Cookbook.RegTapCookbook.Functions;

namespace Cookbook;

/// <summary>The registry.</summary>
public static class RegistryQueries
{
    public static IEnumerable<CookbookEntry> Entries(RegTapCookbook registry)
    {
        var patterns = registry.Rr.ResDetail
            .Where(d => d.DetailXpath == "/managedAuthority" && d.Ivoid == "ivo://cds.vizier/registry")
            .Select(d => new { Pattern = "ivo://" + d.DetailValue + "%" });
        yield return CookbookEntry.Of("39",
            from p in patterns
            from r in registry.Rr.Resource.AdqlNulls().Where(r => Udf.IvoNocasematch(r.Ivoid, p.Pattern) == 1).DefaultIfEmpty()
            select r.Ivoid);
    }
}
