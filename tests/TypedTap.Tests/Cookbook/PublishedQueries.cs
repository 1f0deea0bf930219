using TypedTap.Metadata;
using TypedTap.Tap;

namespace Cookbook;

/// <summary>Queries that astronomers publish, in C#, for the services that they are for.</summary>
public static class PublishedQueries
{
    /// <param name="url">Where all of the services are asked.</param>
    /// <param name="options">How, but for what is known of each of them.</param>
    public static IEnumerable<CookbookEntry> At(Uri url, TapClientOptions options)
    {
        // DaCHS doubles a percent sign outside of LIKE, and a function that matches patterns takes two for one.
        var registry = new RegTapCookbook(
            url, options with { Traits = TapServiceTraits.Dachs, StringLiterals = StringLiteralRule.Standard });
        return
        [
            .. EsoProducts.Entries(new EsoCookbook(url, Like(TapServiceTraits.Eso))),
            .. EsoAmbience.Entries(new EsoCookbook(url, Like(TapServiceTraits.Eso))),
            .. EsoCatalogueQueries.Entries(new EsoCatalogues(url, Like(TapServiceTraits.EsoCatalogues))),
            .. CadcQueries.Entries(new CadcCookbook(url, Like(TapServiceTraits.Cadc))),
            .. GaiaQueries.Entries(new GaiaCookbook(url, Like(TapServiceTraits.EsaGaia))),
            .. StrasbourgQueries.Entries(
                new SimbadCookbook(url, Like(TapServiceTraits.Simbad)), new VizierCookbook(url, Like(TapServiceTraits.VizieR))),
            .. RubinQueries.Entries(new RubinCookbook(url, Like(TapServiceTraits.Rubin))),
            .. RegistryQueries.Entries(registry),
        ];

        TapClientOptions Like(TapServiceTraits traits) => options with { Traits = traits };
    }
}
