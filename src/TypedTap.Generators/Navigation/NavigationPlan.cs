using TypedTap.Adql;
using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.Navigation;

/// <summary>All that the class with the ways along keys is written from. Archives that share their records share it.</summary>
internal sealed record NavigationPlan
{
    /// <summary>The archive's own namespace, so that who sees the archive sees the methods.</summary>
    public required string Namespace { get; init; }

    public required string ClassName { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The snapshot's file name, for the head of the file.</summary>
    public required string SnapshotFile { get; init; }

    public required ValueList<NavigationMethod> Methods { get; init; }

    public string HintName => HintNames.For(Namespace, (Namespace.Length == 0 ? "" : Namespace + ".") + ClassName);
}
