namespace TypedTap.Testing.Engine.Values;

/// <summary>A column of a table or of a result.</summary>
/// <param name="Name">The name without quotes. It is matched as ADQL matches regular identifiers, unless <see cref="IsDelimited"/>.</param>
/// <param name="Type">What its values are.</param>
internal sealed record EngineColumn(string Name, EngineType Type)
{
    /// <summary>Whether the name needs quotes, so that case counts.</summary>
    public bool IsDelimited { get; init; }

    public string? Unit { get; init; }

    public string? Ucd { get; init; }

    public string? Utype { get; init; }

    public string? Description { get; init; }
}
