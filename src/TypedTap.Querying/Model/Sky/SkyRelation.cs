namespace TypedTap.Querying.Model;

/// <summary>How two shapes on the sky can lie to each other.</summary>
public enum SkyRelation
{
    /// <summary>The first lies inside the second; CONTAINS in ADQL.</summary>
    Within,

    /// <summary>They have points in common; INTERSECTS in ADQL.</summary>
    Intersects,
}
