using TypedTap.Linq;

namespace Cookbook;

/// <summary>ESO's catalogues, and what their service says of itself.</summary>
public static class EsoCatalogueQueries
{
    public static IEnumerable<CookbookEntry> Entries(EsoCatalogues eso)
    {
        yield return CookbookEntry.Of("16", (
            from s in eso.Safcat.VvvxViracV2Sources
            where s.KsNDet > 1000 && s.KsStetsonJ > 0 && s.KsP95 != null && s.KsP5 != null && s.KsStetsonJ != null
            let amplitude = s.KsP95 - s.KsP5
            let score = Adql.Value(amplitude * s.KsStetsonJ)
            orderby score descending
            select new
            {
                s.Sourceid, s.Ra, s.De, s.PhotKsMeanMag, s.PhotZMeanMag, s.PhotJMeanMag, s.KsNDet, s.KsP95, s.KsP5,
                KsAmp = Adql.Value(amplitude), s.KsStetsonJ, VarScore = score,
            }).Take(25));

        var tables = eso.TapSchema.Tables;
        var latest = from t1 in tables
                     from t2 in tables.Where(t2 => t1.Title == t2.Title && t1.Version < t2.Version).DefaultIfEmpty()
                     where t2.Title == null
                     select t1.CatId;
        yield return CookbookEntry.Of("18", tables
            .Where(t => latest.Contains(t.CatId))
            .OrderBy(t => t.SchemaName).ThenBy(t => t.Collection).ThenBy(t => t.Title)
            .Select(t => new { t.Collection, t.TableName, t.Title, t.Version, t.Instrument, t.Telescope }));
        yield return CookbookEntry.Of("18b", tables
            .Where(t => !tables.Any(u => u.Title == t.Title && t.Version < u.Version))
            .OrderBy(t => t.SchemaName).ThenBy(t => t.Collection).ThenBy(t => t.Title)
            .Select(t => new { t.Collection, t.TableName, t.Title, t.Version, t.Instrument, t.Telescope }));

        yield return CookbookEntry.Of("19",
            from c in eso.TapSchema.Columns
            from k in eso.TapSchema.Keys
            from kc in eso.TapSchema.KeyColumns
            where c.TableName == "VVV_CAT_V2"
                && ((k.FromTable == c.TableName && kc.FromColumn == c.ColumnName)
                    || (k.TargetTable == c.TableName && kc.TargetColumn == c.ColumnName))
                && k.KeyId == kc.KeyId
            orderby c.TableName, c.ColumnName, k.FromTable, k.TargetTable, kc.FromColumn
            select new { k.FromTable, kc.FromColumn, k.TargetTable, kc.TargetColumn });
    }
}
