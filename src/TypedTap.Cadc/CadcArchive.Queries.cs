using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Sky;

namespace TypedTap.Cadc;

/// <content>The simple queries. Each is a query like any other, to be gone on with by LINQ.</content>
public sealed partial class CadcArchive
{
    /// <summary>The radius where none is given: one minute of arc.</summary>
    public static Angle DefaultRadius => Angle.Arcminutes(1);

    /// <summary>Planes with their observations.</summary>
    public TapQuery<CadcProduct> Products
    {
        [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(CadcProduct))]
        [UnconditionalSuppressMessage("Trimming", "IL2026",
            Justification = "The tree finds the properties of CadcProduct by their setters, and all of them are kept.")]
        get => from o in Caom2.Observation
               join p in Caom2.Plane on o.ObsID equals p.ObsID
               select new CadcProduct { Observation = o, Plane = p };
    }

    /// <summary>What was observed around a place, but for what is flagged as junk.</summary>
    /// <param name="coordinates">
    /// The place: <c>08h45m07.5s +54d18m00s</c>, <c>131.28125 54.3</c> (degrees); see <see cref="SkyPoint.Parse"/>.
    /// </param>
    /// <param name="radius">How far around; one minute of arc unless given.</param>
    /// <param name="collection">The collection, such as CFHT; null for all.</param>
    /// <exception cref="FormatException">The text is no position, or can be read in two ways.</exception>
    public TapQuery<CadcProduct> QueryRegion(string coordinates, Angle? radius = null, string? collection = null) =>
        QueryRegion(SkyPoint.Parse(coordinates), radius, collection);

    /// <summary>The same around a position.</summary>
    /// <param name="position">The place, in ICRS.</param>
    /// <param name="radius">How far around; one minute of arc unless given.</param>
    /// <param name="collection">The collection, such as CFHT; null for all.</param>
    public TapQuery<CadcProduct> QueryRegion(SkyPoint position, Angle? radius = null, string? collection = null) =>
        QueryRegion(new SkyCircle(position, radius ?? DefaultRadius), collection);

    /// <summary>The same for a region of any shape: planes whose footprints have something in common with it.</summary>
    /// <param name="region">The region: a circle, a polygon, a box.</param>
    /// <param name="collection">The collection, such as CFHT; null for all.</param>
    public TapQuery<CadcProduct> QueryRegion(ISkyShape region, string? collection = null)
    {
        ArgumentNullException.ThrowIfNull(region);
        var found = Products.Where(x => x.Plane.PositionBounds.Intersects(region) && x.Plane.QualityFlag != "junk");
        return collection is null ? found : found.Where(x => x.Observation.Collection == collection);
    }

    /// <summary>
    /// What was observed of targets that have a text in their name, in any case. The name is what the observer called the target, and is
    /// not resolved; see <see cref="ResolveAsync"/>.
    /// </summary>
    /// <param name="name">The text, taken as it is: <c>%</c> and <c>_</c> are characters.</param>
    public TapQuery<CadcProduct> QueryName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Products.Where(x => x.Observation.TargetName!.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The collections, by name, with the bands that they have data of.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<IReadOnlyList<CadcCollection>> GetCollectionsAsync(CancellationToken cancellationToken = default)
    {
        var rows = await Caom2.EnumField.Select(static e => new CollectionBands(e.Collection, e.EnergyEmBand))
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. from row in rows
               where !string.IsNullOrEmpty(row.Collection)
               group row.Bands by row.Collection into bands
               orderby bands.Key
               select CadcCollection.Of(bands.Key, bands),
        ];
    }

    // Not an anonymous type: the trees of those need properties that trimming takes away.
    private sealed record CollectionBands(string? Collection, string? Bands);
}
