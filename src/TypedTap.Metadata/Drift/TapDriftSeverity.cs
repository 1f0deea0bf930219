namespace TypedTap.Metadata;

/// <summary>What a change of a service does to programs that were compiled against the older snapshot; worse ones are greater.</summary>
public enum TapDriftSeverity
{
    /// <summary>Nothing has changed.</summary>
    None,

    /// <summary>Descriptions, order, hints: no program behaves differently.</summary>
    Cosmetic,

    /// <summary>Something was added, or reads as before: programs go on, and may do more.</summary>
    Compatible,

    /// <summary>Something is gone or has another type: programs fail, or no longer compile with the new snapshot.</summary>
    Breaking,
}
