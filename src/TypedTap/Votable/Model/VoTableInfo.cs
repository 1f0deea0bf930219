namespace TypedTap.Votable;

/// <summary>An INFO element of a VOTable (VOTable 1.4, section 3.5).</summary>
/// <param name="Name">Its name; empty where a service forgot it.</param>
/// <param name="Value">Its value; empty where a service forgot it.</param>
/// <param name="Text">Its text content, trimmed; null when there is none.</param>
public sealed record VoTableInfo(string Name, string Value, string? Text)
{
    /// <summary>The XML ID; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The unified content descriptor; null when there is none.</summary>
    public string? Ucd { get; init; }

    /// <summary>The role in a data model; null when there is none.</summary>
    public string? Utype { get; init; }

    /// <summary>The unit of the value; null when there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The extended type of the value; null when there is none.</summary>
    public string? Xtype { get; init; }

    /// <summary>The XML ID that it refers to; null when there is none.</summary>
    public string? Ref { get; init; }
}
