namespace TypedTap.Testing;

/// <summary>What CalSelector associates with a raw frame.</summary>
public sealed record EmbeddedEsoCascade
{
    /// <summary>What the frame is to its pipeline: <c>IFS_SCI_FLUX</c>.</summary>
    public string Category { get; init; } = "";

    /// <summary>What it says of completeness.</summary>
    public string Complete { get; init; } = "true";

    /// <summary>What it says of certification.</summary>
    public string Certified { get; init; } = "true";

    /// <summary>What it has to say.</summary>
    public string Messages { get; init; } = "";

    /// <summary>The frames that are calibrated together with it, by identifier.</summary>
    public IReadOnlyList<string> Siblings { get; init => field = value ?? []; } = [];

    /// <summary>The raw calibrations, by identifier.</summary>
    public IReadOnlyList<string> Raw { get; init => field = value ?? []; } = [];

    /// <summary>The processed ones. Where there are none the raw ones are given in their place, as mode Raw2Raw.</summary>
    public IReadOnlyList<string> Master { get; init => field = value ?? []; } = [];
}
