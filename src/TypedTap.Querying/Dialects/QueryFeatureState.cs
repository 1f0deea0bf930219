namespace TypedTap.Querying.Dialects;

/// <summary>What is known of an optional feature of the language at a service.</summary>
public enum QueryFeatureState
{
    /// <summary>
    /// Nothing: the service lists no features of this type. VOLLT-based services list those of a type only if some are missing.
    /// </summary>
    Unknown,

    /// <summary>The service lists it.</summary>
    Declared,

    /// <summary>The service lists features of this type, and not this one.</summary>
    Absent,
}
