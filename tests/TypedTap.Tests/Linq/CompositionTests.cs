using TypedTap.Linq;

namespace TypedTap.Tests.Linq;

/// <summary>Queries composed by code that only knows IQueryable.</summary>
public sealed class CompositionTests
{
    [Fact]
    public void Operators_of_Queryable_give_the_same_query()
    {
        IQueryable<EsoTapObs.Dbo.Raw> frames = Archives.Eso.Dbo.Raw;
        var composed = frames.Where(r => r.Ra > 5).OrderBy(r => r.Ra).ThenByDescending(r => r.Dec).Select(r => r.DpId).Take(3);
        var typed = Archives.Eso.Dbo.Raw.Where(r => r.Ra > 5).OrderBy(r => r.Ra).ThenByDescending(r => r.Dec).Select(r => r.DpId).Take(3);
        Assert.Equal(typed.ToAdql(), Assert.IsType<TapQuery<string>>(composed, exactMatch: false).ToAdql());
    }

    [Fact]
    public void A_generic_helper_can_page_and_filter()
    {
        var query = Latest(Archives.Eso.Dbo.Raw.Select(r => new { r.DpId, Modified = r.LastModDate }), x => x.Modified);
        Assert.Equal(
            "SELECT TOP 10 r.dp_id, r.last_mod_date\nFROM dbo.raw AS r\nORDER BY last_mod_date DESC",
            ((TapQuery<string?>)query.Select(x => x.DpId)).ToAdql());

        static IQueryable<T> Latest<T>(IQueryable<T> source, System.Linq.Expressions.Expression<Func<T, DateTime?>> key) =>
            source.OrderByDescending(key).Take(10);
    }

    [Fact]
    public void A_query_kept_in_a_variable_joins()
    {
        var science = Archives.Cadc.Caom2.Artifact.Where(a => a.ProductType == "science");
        IQueryable<Cadc.Caom2.Plane> planes = Archives.Cadc.Caom2.Plane;
        var joined = from p in planes join a in science on p.PlaneID equals a.PlaneID select a.Uri;
        Assert.Equal(
            "SELECT a.uri\nFROM caom2.Plane AS p\nJOIN caom2.Artifact AS a ON p.planeID = a.planeID\nWHERE a.productType = 'science'",
            ((TapQuery<string>)joined).ToAdql());
    }
}
