using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// A reference of which it is known what it means: expressions that hold these in place of names are equal if they mean the same.
/// </summary>
/// <param name="Column">The column, or the leftmost of merged ones.</param>
/// <param name="Merged">The merged value, if that is meant and not the column of one table.</param>
internal sealed record BoundColumn(ScopeColumn Column, MergedColumn? Merged = null) : AdqlExpression
{
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.DefaultVisit(this);

    /// <summary>A column that is named without its table.</summary>
    public static BoundColumn Alone(ScopeColumn root) => root.Merged is not { } merged ? new(root)
        : merged.Single is { } single ? new(single)
        : new(root, merged);
}
