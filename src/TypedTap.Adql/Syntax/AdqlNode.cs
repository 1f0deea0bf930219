namespace TypedTap.Adql.Syntax;

/// <summary>
/// A node of the ADQL syntax tree: immutable and compared by structure, wherever in the text it was found.
/// </summary>
public abstract record AdqlNode
{
    /// <summary>
    /// Where the node stands in the text that it was parsed from; empty in a tree made by a program. No part of equality.
    /// </summary>
    public AdqlSpan Span { get; init; }

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract TResult Accept<TResult>(AdqlVisitor<TResult> visitor);

    /// <summary>True for a node of the same kind; derived records compare their parts.</summary>
    public virtual bool Equals(AdqlNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>
    /// The node as ADQL on one line, of version 2.1 or, where only that has it, 2.0. Of a tree that cannot be written it gives the
    /// kind of node and the reason; it never throws. <see cref="AdqlWriter"/> is for text that is sent to a service.
    /// </summary>
    public sealed override string ToString() => AdqlNodeText.Of(this);
}
