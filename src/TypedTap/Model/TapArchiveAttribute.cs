using TypedTap.Metadata;

namespace TypedTap;

/// <summary>
/// Makes the source generator write the other half of a partial class: constructors and a property for each schema of a
/// snapshot, and a record for each table that <c>&lt;TapSchema Include="…" Tables="…" /&gt;</c> asks for.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TapArchiveAttribute : Attribute
{
    /// <summary>Names the snapshot.</summary>
    /// <param name="snapshot">The file's name without <c>.tap.json</c>: <c>cadc</c> for <c>schemas/cadc.tap.json</c>.</param>
    public TapArchiveAttribute(string snapshot) => Snapshot = snapshot;

    /// <summary>The snapshot's file name without <c>.tap.json</c>.</summary>
    public string Snapshot { get; }

    /// <summary>The namespace of the generated records; by default the class's own and the snapshot's name.</summary>
    public string? Namespace { get; set; }

    /// <summary>
    /// How published names become names in C#; unless given, as the TapSchema item says, or as they are recorded in the snapshot. Names
    /// that the snapshot records count only for the style that it was written with; those of its overrides always count.
    /// </summary>
    public NamingStyle Naming { get; set; }
}
