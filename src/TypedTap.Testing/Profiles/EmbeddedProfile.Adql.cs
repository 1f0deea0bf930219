using TypedTap.Adql;

namespace TypedTap.Testing;

public sealed partial record EmbeddedProfile
{
    /// <summary>The newest version of ADQL that is understood and declared; 2.0 is always.</summary>
    public AdqlVersion Adql { get; init; } = AdqlVersion.V2_1;

    /// <summary>
    /// Optional features that the service refuses and does not declare: <c>new AdqlFeature(AdqlFeatureTypes.Sets, "UNION")</c>. One with
    /// the form <c>*</c> stands for all of its type.
    /// </summary>
    public ValueList<AdqlFeature> RefusedFeatures { get; init; } = ValueList<AdqlFeature>.Empty;

    /// <summary>Whether a subquery in FROM is refused, as at CADC.</summary>
    public bool RefusesDerivedTables { get; init; }

    /// <summary>
    /// Functions of ADQL 2.1 that a service of 2.0 takes nevertheless, and does not declare: LOWER at CADC, whose own clients send it.
    /// </summary>
    public ValueList<string> UndeclaredFunctions { get; init; } = ValueList<string>.Empty;
}
