using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A schema with its tables (VODataService 1.2, section 3.1; TAP 1.1, section 4.1).</summary>
public sealed record VosiSchema
{
    /// <summary>The name as published; empty when there is none, as round the table of a document about one table.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it holds, for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The data model element that it stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>The tables, in the service's order.</summary>
    public ValueList<VosiTable> Tables { get; init => field = value ?? []; } = [];

    /// <summary>What TAP_SCHEMA tells beyond the standard; empty for a document of VOSI.</summary>
    public ValueList<VosiExtra> Extras { get; init => field = value ?? []; } = [];
}
