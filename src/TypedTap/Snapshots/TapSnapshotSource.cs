namespace TypedTap.Snapshots;

/// <summary>Where the tables of a service are read.</summary>
public enum TapSnapshotSource
{
    /// <summary>TAP_SCHEMA, and <c>/tables</c> where it can't be queried; what the two say differently is reported.</summary>
    Both,

    /// <summary>TAP_SCHEMA alone (TAP 1.1 section 4).</summary>
    TapSchema,

    /// <summary><c>/tables</c> alone (VOSI 1.1 section 4).</summary>
    Vosi,
}
