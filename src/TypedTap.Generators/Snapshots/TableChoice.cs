using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A table that is to be generated, all its columns still in it.</summary>
internal sealed record TableChoice
{
    /// <summary>The C# name of its record.</summary>
    public required string RecordName { get; init; }

    /// <summary>The name of the static class beside the record.</summary>
    public required string TableClassName { get; init; }

    /// <summary>The style of its columns' names.</summary>
    public required NamingStyle Style { get; init; }

    /// <summary>The table.</summary>
    public required TapTableInfo Table { get; init; }

    /// <summary>Where it was read from.</summary>
    public required TableOrigin? Origin { get; init; }

    /// <summary>Whether people have said something about it, so that its datatypes are not those that were read.</summary>
    public required bool IsOverridden { get; init; }

    /// <summary>The patterns over <c>table.column</c>.</summary>
    public required ValueList<string> ColumnPatterns { get; init; }
}
