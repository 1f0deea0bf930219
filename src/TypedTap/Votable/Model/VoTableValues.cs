using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>The VALUES of a FIELD or PARAM: its null value and its domain (VOTable 1.4, section 4.6).</summary>
public sealed record VoTableValues
{
    /// <summary>The XML ID.</summary>
    public string? Id { get; init; }

    /// <summary>What the domain describes: <c>legal</c> values or the <c>actual</c> ones.</summary>
    public string? Type { get; init; }

    /// <summary>The value that stands for null, verbatim.</summary>
    public string? Null { get; init; }

    /// <summary>The XML ID of the VALUES that these repeat.</summary>
    public string? Ref { get; init; }

    /// <summary>The lower limit.</summary>
    public VoTableLimit? Min { get; init; }

    /// <summary>The upper limit.</summary>
    public VoTableLimit? Max { get; init; }

    /// <summary>The possible values.</summary>
    public ValueList<VoTableOption> Options { get; init; } = ValueList<VoTableOption>.Empty;
}
