namespace TypedTap.Adql.Syntax;

/// <summary>
/// A node of the ADQL syntax tree: immutable and compared by structure, wherever in the text it was found.
/// </summary>
public abstract record AdqlNode
{
    /// <summary>Where the node stands in the text that it was parsed from; empty in a tree made by a program. No part of equality.</summary>
    public AdqlSpan Span { get; init; }

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract TResult Accept<TResult>(AdqlVisitor<TResult> visitor);

    /// <summary>True for a node of the same kind; derived records compare their parts.</summary>
    public virtual bool Equals(AdqlNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The node as ADQL on one line.</summary>
    public sealed override string ToString() => AdqlWriter.Write(this);
}
