using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>What VOTABLE and RESOURCE may both hold: what describes everything inside them (VOTable 1.4, sections 3.1 to 3.3).</summary>
public record VoTableContext
{
    /// <summary>The XML ID.</summary>
    public string? Id { get; init; }

    /// <summary>What the whole is.</summary>
    public string? Description { get; init; }

    /// <summary>The INFOs.</summary>
    public ValueList<VoTableInfo> Infos { get; init; } = ValueList<VoTableInfo>.Empty;

    /// <summary>The frames of positions.</summary>
    public ValueList<VoTableCoosys> Coosys { get; init; } = ValueList<VoTableCoosys>.Empty;

    /// <summary>The frames of times.</summary>
    public ValueList<VoTableTimesys> Timesys { get; init; } = ValueList<VoTableTimesys>.Empty;

    /// <summary>The parameters.</summary>
    public ValueList<VoTableParam> Params { get; init; } = ValueList<VoTableParam>.Empty;

    /// <summary>The groups.</summary>
    public ValueList<VoTableGroup> Groups { get; init; } = ValueList<VoTableGroup>.Empty;
}
