using TypedTap.Adql;
using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.VotableRows;

/// <summary>All that a row type's file is written from. No place in a file is in it.</summary>
internal sealed record RowModel
{
    /// <summary>The namespace, empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The type's name as written in code.</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the name: <c>partial record struct</c>.</summary>
    public required string Head { get; init; }

    /// <summary>The heads of the types around it, outermost first: <c>partial class Outer</c>.</summary>
    public required ValueList<string> ContainingTypes { get; init; }

    public required ValueList<RowColumn> Columns { get; init; }

    /// <summary>The parameters of the constructor to be called, which are properties too; empty for one without parameters.</summary>
    public required ValueList<string> Parameters { get; init; }

    public string HintName => HintNames.For(
        Namespace,
        string.Concat(ContainingTypes.Select(static type => type.Substring(type.LastIndexOf(' ') + 1) + ".")) + Name + ".VoTableRow");
}
