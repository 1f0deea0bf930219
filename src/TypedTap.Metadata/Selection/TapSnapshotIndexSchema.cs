namespace TypedTap.Metadata;

/// <summary>
/// A schema of a service that is too large for one file, where no file has it because the columns of none of its tables were read.
/// </summary>
/// <param name="Name">The published name.</param>
/// <param name="CSharpName">The name of the namespace in C#; empty if none is recorded.</param>
public sealed record TapSnapshotIndexSchema(string Name, string CSharpName)
{
    /// <summary>The data model element that the schema stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>A description in prose, or null.</summary>
    public string? Description { get; init; }
}
