namespace TypedTap.Votable;

/// <summary>A PARAM of a VOTable: a FIELD with one value for the whole table (VOTable 1.4, section 4.2).</summary>
public sealed record VoTableParam : VoTableField
{
    /// <summary>The value, verbatim, in the notation of TABLEDATA; empty where a service forgot it.</summary>
    public required string Value { get; init; }
}
