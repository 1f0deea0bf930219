using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Archives;

/// <summary>
/// A class with <c>[TapArchive]</c>: what the generator has to know to write the other half. No place in a file is in
/// it, so that moving the class down a line changes nothing.
/// </summary>
internal sealed record ArchiveModel
{
    /// <summary>The namespace of the class, empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The class name as written in code (<c>@class</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The heads of the types that the class is nested in, outermost first: <c>partial class Outer</c>.</summary>
    public required ValueList<string> ContainingTypes { get; init; }

    /// <summary>Whether code outside the assembly sees the class, and so may see the records.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The snapshot's name as the attribute gives it.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The style of names that the attribute asks for; null for the snapshot's.</summary>
    public required NamingStyle? Naming { get; init; }

    /// <summary>The namespace under which the records go, one more segment for each TAP schema.</summary>
    public required string RecordNamespace { get; init; }

    /// <summary>The class for the ways along keys, beside the archive.</summary>
    public required string NavigationName { get; init; }

    /// <summary>Whether the user's half has a doc comment already.</summary>
    public required bool IsDocumented { get; init; }

    /// <summary>Names that a generated member may not have: those of the base class and of the user's half.</summary>
    public required ValueList<string> TakenNames { get; init; }

    /// <summary>The parameter types, by simple name, of the constructors that the user's half has.</summary>
    public required ValueList<string> Constructors { get; init; }

    /// <summary>Unique in the project.</summary>
    public string FullName => (Namespace.Length == 0 ? "" : Namespace + ".")
        + string.Concat(ContainingTypes.Select(static type => type.Substring(type.LastIndexOf(' ') + 1) + "."))
        + Name;
}
