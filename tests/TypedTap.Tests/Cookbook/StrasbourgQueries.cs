using TypedTap.Linq;

namespace Cookbook;

/// <summary>SIMBAD and VizieR.</summary>
public static class StrasbourgQueries
{
    public static IEnumerable<CookbookEntry> Entries(SimbadCookbook simbad, VizierCookbook vizier)
    {
        yield return CookbookEntry.Of("32",
            from b in simbad.Basic
            join f in simbad.Allfluxes on b.Oid equals f.Oidref
            where b.Otype == "C*" && b.Ra != null && f.J != null && f.K != null
            select new { b.MainId, b.Ra, b.Dec, f.J, f.K });

        yield return CookbookEntry.Of("34",
            from cluster in simbad.Ident.Where(i => i.Id == "SDSSCGB 350")
            join link in simbad.HLink on cluster.Oidref equals link.Parent
            join b in simbad.Basic on link.Child equals b.Oid
            select new { ChildId = b.MainId, b.Otype, b.Ra, b.Dec, link.Membership, ParentCluster = cluster.Id });

        yield return CookbookEntry.Of("35", vizier.V50Catalog
            .Where(s => s.Vmag <= 6.5 && s.RAJ2000 != null)
            .Select(s => new { s.HR, s.Name, s.RAJ2000, s.DEJ2000, s.Vmag, s.BMinusV }));
    }
}
