using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A column of a table (VODataService 1.2, section 3.4; TAP 1.1, section 4.3).</summary>
public sealed record VosiColumn
{
    /// <summary>The name as published, quotes included, white space round it removed; empty when there is none.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The unit, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The unified content descriptor, or null.</summary>
    public string? Ucd { get; init; }

    /// <summary>The data model element that it stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>The type; null when not said.</summary>
    public VosiDataType? DataType { get; init; }

    /// <summary>The flags as published: <c>indexed</c>, <c>primary</c>, <c>nullable</c>, and what services invent.</summary>
    public ValueList<string> Flags { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Whether the service counts it among the principal columns; null when not said. Documents of VOSI only ever say yes.
    /// </summary>
    public bool? IsPrincipal { get; init; }

    /// <summary>Whether there is an index on it; null when not said. Documents of VOSI only ever say yes.</summary>
    public bool? IsIndexed { get; init; }

    /// <summary>Whether a standard defines the column; null when not said.</summary>
    public bool? Std { get; init; }

    /// <summary>What TAP_SCHEMA tells beyond the standard, <c>column_index</c> included; empty for a document of VOSI.</summary>
    public ValueList<VosiExtra> Extras { get; init => field = value ?? []; } = [];

    /// <summary>What of all this no description says, only an answer of the table.</summary>
    internal ValueList<string> Concluded { get; init => field = value ?? []; } = [];

    /// <summary>Whether a flag is there; case does not count.</summary>
    public bool HasFlag(string flag) => Flags.Contains(flag, StringComparer.OrdinalIgnoreCase);
}
