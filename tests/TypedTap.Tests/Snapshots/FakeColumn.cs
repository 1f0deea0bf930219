namespace TypedTap.Tests.Snapshots;

/// <summary>A column of <see cref="FakeService"/>.</summary>
internal sealed record FakeColumn(string Name, string Datatype = "double", string? Arraysize = null)
{
    public string? Xtype { get; init; }

    public string? Unit { get; init; }

    public string? Ucd { get; init; }

    public string? Description { get; init; }

    /// <summary>Where it stands; null where the service has no such order.</summary>
    public int? Index { get; init; }

    /// <summary>Whether TAP_SCHEMA, and nothing else, calls it indexed.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>What TAP_SCHEMA, and nothing else, says beyond the standard.</summary>
    public string? Extra { get; init; }

    /// <summary>The datatype of answers, where it is another one.</summary>
    public string? Answered { get; init; }

    /// <summary>Whether TAP_SCHEMA and /tables describe it.</summary>
    public bool IsDescribed { get; init; } = true;

    /// <summary>Whether the database has it.</summary>
    public bool IsThere { get; init; } = true;

    /// <summary>Whether a query for all columns gives it.</summary>
    public bool IsInStar { get; init; } = true;
}
