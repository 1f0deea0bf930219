namespace TypedTap.Vosi;

/// <summary>How much a service is asked to tell about its tables (VOSI 1.1, section 4.2). Older services tell what they like.</summary>
public enum VosiDetail
{
    /// <summary>What the service thinks best.</summary>
    Default,

    /// <summary>Schemas and tables, but no columns.</summary>
    Min,

    /// <summary>Everything, columns and foreign keys included.</summary>
    Max,
}
