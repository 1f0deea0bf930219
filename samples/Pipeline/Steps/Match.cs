namespace Pipeline.Steps;

/// <summary>A plane whose footprint has a target in it.</summary>
public sealed record Match
{
    public required string Target { get; init; }

    public required string? PublisherID { get; init; }

    public required string? Collection { get; init; }

    public required string? ObservationID { get; init; }

    public required string? ProductID { get; init; }

    public required string? InstrumentName { get; init; }

    public required double? TimeExposure { get; init; }

    public required DateTime? MaxLastModified { get; init; }
}
