using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>A RESOURCE: tables and services that belong together (VOTable 1.4, section 3.3).</summary>
public sealed record VoTableResource : VoTableContext
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary><c>results</c>, <c>meta</c>, or null, which means results.</summary>
    public string? Type { get; init; }

    /// <summary>The role; <c>adhoc:service</c> for a service descriptor (DataLink 1.1, section 4).</summary>
    public string? Utype { get; init; }

    /// <summary>The links.</summary>
    public ValueList<VoTableLink> Links { get; init; } = ValueList<VoTableLink>.Empty;

    /// <summary>The tables in it, without their rows.</summary>
    public ValueList<VoTableTable> Tables { get; init; } = ValueList<VoTableTable>.Empty;

    /// <summary>The RESOURCEs inside it.</summary>
    public ValueList<VoTableResource> Resources { get; init; } = ValueList<VoTableResource>.Empty;

    /// <summary>Whether it describes other things, rather than holding results.</summary>
    public bool IsMeta => "meta".Equals(Type, StringComparison.OrdinalIgnoreCase);
}
