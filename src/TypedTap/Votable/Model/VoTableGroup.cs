using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>A GROUP: columns and parameters that belong together (VOTable 1.4, section 4.9).</summary>
public sealed record VoTableGroup
{
    /// <summary>The XML ID.</summary>
    public string? Id { get; init; }

    /// <summary>The name; <c>inputParams</c> in a service descriptor.</summary>
    public string? Name { get; init; }

    /// <summary>The XML ID that it refers to.</summary>
    public string? Ref { get; init; }

    /// <summary>The unified content descriptor.</summary>
    public string? Ucd { get; init; }

    /// <summary>The role in a data model.</summary>
    public string? Utype { get; init; }

    /// <summary>What the group means.</summary>
    public string? Description { get; init; }

    /// <summary>The columns that belong to it.</summary>
    public ValueList<VoTableReference> FieldRefs { get; init; } = ValueList<VoTableReference>.Empty;

    /// <summary>The parameters elsewhere that belong to it.</summary>
    public ValueList<VoTableReference> ParamRefs { get; init; } = ValueList<VoTableReference>.Empty;

    /// <summary>Its own parameters.</summary>
    public ValueList<VoTableParam> Params { get; init; } = ValueList<VoTableParam>.Empty;

    /// <summary>The groups inside it.</summary>
    public ValueList<VoTableGroup> Groups { get; init; } = ValueList<VoTableGroup>.Empty;
}
