using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A foreign key (VODataService 1.2, section 3.3; TAP 1.1, section 4.4).</summary>
public sealed record VosiForeignKey
{
    /// <summary>The table that it leads to, as published; empty when there is none.</summary>
    public required string TargetTable { get; init; }

    /// <summary>The pairs of columns.</summary>
    public ValueList<VosiKeyColumns> Columns { get; init => field = value ?? []; } = [];

    /// <summary>What it means, for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The data model element that it stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>What TAP_SCHEMA tells beyond the standard; empty for a document of VOSI.</summary>
    public ValueList<VosiExtra> Extras { get; init => field = value ?? []; } = [];
}
