namespace TypedTap.Generators.Snapshots;

/// <summary>What an additional file is to the generator.</summary>
internal enum SnapshotRole
{
    /// <summary>None of its business.</summary>
    None,

    /// <summary>A snapshot: all of it, or the head of one in parts.</summary>
    Snapshot,

    /// <summary>A part of a snapshot that has tables which are selected.</summary>
    Part,

    /// <summary>The list of all tables of a snapshot in parts; read only to explain what was not found.</summary>
    Index,

    /// <summary>What people know of a service.</summary>
    Overrides,
}
