namespace TypedTap.Vosi;

/// <summary>The type of a column, as published (VODataService 1.2, section 3.5).</summary>
public sealed record VosiDataType
{
    /// <summary>
    /// The name of the type in whatever vocabulary: <c>char</c>, <c>VARCHAR</c>, <c>adql:REGION</c>. Empty when there is none.
    /// </summary>
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>
    /// The xsi:type as written, like <c>vs:VOTableType</c>, which names the vocabulary; prefixes are the document's. Null when there is
    /// none.
    /// </summary>
    public string? XsiType { get; init; }

    /// <summary>The xsi:type without its prefix: <c>VOTableType</c>, <c>TAPType</c>.</summary>
    public string? TypeName => XsiType?[(XsiType.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The shape, as in VOTable: <c>*</c>, <c>19</c>, <c>2x3</c>; null when not said.</summary>
    public string? Arraysize { get; init; }

    /// <summary>The length of a TAP type, as published; null when not said.</summary>
    public string? Size { get; init; }

    /// <summary>What separates the elements of an array, or null.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The extended type, VOTable's xtype: <c>timestamp</c>, <c>adql:REGION</c>; null when not said.</summary>
    public string? ExtendedType { get; init; }

    /// <summary>Where the extended type is defined, or null.</summary>
    public string? ExtendedSchema { get; init; }
}
