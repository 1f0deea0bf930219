using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>A whole VOTable without its rows, as far as it has been read.</summary>
public sealed record VoTableDocument : VoTableContext
{
    /// <summary>The version that the document gives itself, verbatim; null when it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>The XML namespace of its root; null when it has none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The RESOURCEs.</summary>
    public ValueList<VoTableResource> Resources { get; init; } = ValueList<VoTableResource>.Empty;
}
