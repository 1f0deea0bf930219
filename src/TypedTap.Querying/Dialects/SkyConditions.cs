namespace TypedTap.Querying.Dialects;

/// <summary>How a service wants conditions on the sky.</summary>
public enum SkyConditions
{
    /// <summary>Any geometry of ADQL, anywhere in a condition.</summary>
    Anywhere,

    /// <summary>Any geometry, but only as one of the conditions that must all hold: not under OR or NOT.</summary>
    TopLevel,

    /// <summary>Nothing but <c>CONTAINS(POINT, CIRCLE) = 1</c>.</summary>
    Cones,

    /// <summary>
    /// No geometry: bounds of the coordinates are sent, and what lies between them and the shape is dropped on the client.
    /// </summary>
    Boxes,
}
