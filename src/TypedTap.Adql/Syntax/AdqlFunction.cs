using System.Runtime.CompilerServices;

namespace TypedTap.Adql.Syntax;

/// <summary>
/// A call of a built-in function (mathematical, trigonometric, geometric, string, COALESCE, IN_UNIT) or of a user-defined one.
/// </summary>
/// <param name="Name">
/// The function's name: upper case for a built-in one, as written for any other. See <see cref="AdqlFunctions"/>.
/// </param>
/// <param name="Arguments">The arguments in order; an optional coordinate system of a geometry is the first of them.</param>
[method: OverloadResolutionPriority(1)]
public sealed record AdqlFunction(string Name, ValueList<AdqlExpression> Arguments) : AdqlExpression
{
    /// <summary>A call with the given arguments.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="arguments">The arguments in order.</param>
    public AdqlFunction(string name, params AdqlExpression[] arguments)
        : this(name, ValueList.Of(arguments))
    {
    }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitFunction(this);
}
