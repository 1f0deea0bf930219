using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>A TABLE without its rows: what stands before its DATA (VOTable 1.4, section 3.4).</summary>
public sealed record VoTableTable
{
    /// <summary>The XML ID.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The XML ID of an earlier TABLE whose columns this one has too.</summary>
    public string? Ref { get; init; }

    /// <summary>The unified content descriptor.</summary>
    public string? Ucd { get; init; }

    /// <summary>The role in a data model.</summary>
    public string? Utype { get; init; }

    /// <summary>How many rows the writer announces: a hint, sometimes wrong. Null for none.</summary>
    public long? Nrows { get; init; }

    /// <summary>What the table holds.</summary>
    public string? Description { get; init; }

    /// <summary>The columns.</summary>
    public required ValueList<VoTableField> Fields { get; init; }

    /// <summary>The parameters: values that hold for all rows.</summary>
    public ValueList<VoTableParam> Params { get; init; } = ValueList<VoTableParam>.Empty;

    /// <summary>The groups.</summary>
    public ValueList<VoTableGroup> Groups { get; init; } = ValueList<VoTableGroup>.Empty;

    /// <summary>The links.</summary>
    public ValueList<VoTableLink> Links { get; init; } = ValueList<VoTableLink>.Empty;

    /// <summary>The INFOs before the rows.</summary>
    public ValueList<VoTableInfo> Infos { get; init; } = ValueList<VoTableInfo>.Empty;
}
