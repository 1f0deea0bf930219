namespace TypedTap.Adql;

/// <summary>What a service says about an optional feature of the language.</summary>
public enum AdqlFeatureSupport
{
    /// <summary>The service lists no feature of this type, which many do that support it.</summary>
    Unknown,

    /// <summary>The service lists it.</summary>
    Declared,

    /// <summary>The service lists features of this type, and this one is not among them.</summary>
    Undeclared,
}
