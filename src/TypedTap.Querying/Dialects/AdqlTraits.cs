using TypedTap.Adql;

namespace TypedTap.Querying.Dialects;

/// <summary>
/// What people found out about a service's ADQL: what it neither declares nor takes as the standard has it. It counts for more than
/// what the service declares. A further service is a further value of this.
/// </summary>
public sealed record AdqlTraits
{
    /// <summary>A service of which nothing is known: the standard applies, and what the service declares.</summary>
    public static AdqlTraits Standard { get; } = new();

    /// <summary>
    /// Features that the service has though it may not declare them. A form that ends in <c>*</c> stands for all that begin so:
    /// <c>new AdqlFeature(AdqlFeatureTypes.UserDefinedFunctions, "scisql_*")</c>.
    /// </summary>
    public ValueList<AdqlFeature> Known { get; init; } = ValueList<AdqlFeature>.Empty;

    /// <summary>
    /// Features that the service lacks, whatever it declares; forms as in <see cref="Known"/>, and of a feature in both it is this that
    /// holds.
    /// </summary>
    public ValueList<AdqlFeature> Missing { get; init; } = ValueList<AdqlFeature>.Empty;

    /// <summary>False for a service that takes no subquery in FROM.</summary>
    public bool TakesDerivedTables { get; init; } = true;

    /// <summary>False for a service that takes no UNION, EXCEPT and INTERSECT.</summary>
    public bool TakesSetOperators { get; init; } = true;

    /// <summary>True for a service that takes no geometry without a coordinate system, whatever version it declares.</summary>
    public bool NeedsCoordinateSystem { get; init; }

    /// <summary>How it wants conditions on the sky.</summary>
    public SkyConditions Sky { get; init; }

    /// <summary>False for a service whose COORD1 and COORD2 take nothing but columns and POINT (VOLLT).</summary>
    public bool TakesCoordinatesOfCentroids { get; init; } = true;

    /// <summary>What a column of truth values is compared with for "true".</summary>
    public string TrueText { get; init; } = "true";

    /// <summary>What a column of truth values is compared with for "false".</summary>
    public string FalseText { get; init; } = "false";
}
