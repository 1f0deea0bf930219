using System.Runtime.CompilerServices;

namespace TypedTap.Adql.Syntax;

/// <summary>A reference to a column.</summary>
/// <param name="Table">The name or alias of the table that has it, or null when unqualified.</param>
/// <param name="Name">The column's name as written or published, quotes included.</param>
// A null in the first place is a table that is not named.
[method: OverloadResolutionPriority(1)]
public sealed record AdqlColumn(AdqlTableName? Table, string Name) : AdqlExpression
{
    /// <summary>A column without a qualifier.</summary>
    public AdqlColumn(string name)
        : this((AdqlTableName?)null, name)
    {
    }

    /// <summary>A column of the table with an alias.</summary>
    public AdqlColumn(string alias, string name)
        : this(AdqlTableName.Of(alias), name)
    {
    }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitColumn(this);
}
