using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A value that a term compares.</summary>
/// <param name="Value">The value.</param>
/// <param name="Uses">What it depends on.</param>
/// <param name="Column">The column that it is, if it is no more than one.</param>
internal sealed record TermSide(Operand Value, Dependencies Uses, ScopeColumn? Column)
{
    /// <summary>About how many different values a column has; null for what is computed.</summary>
    public double? Distinct => Column?.Source.Rows?.Values[Column.Ordinal].Indexes.Distinct;
}
