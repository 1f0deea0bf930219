namespace TypedTap.Adql.Syntax;

/// <summary>
/// A call of a built-in function (mathematical, trigonometric, geometric, string, COALESCE, IN_UNIT) or of a user-defined one.
/// </summary>
/// <param name="Name">The function's name: upper case for a built-in one, as written for any other. See <see cref="AdqlFunctions"/>.</param>
/// <param name="Arguments">The arguments in order; an optional coordinate system of a geometry is the first of them.</param>
public sealed record AdqlFunction(string Name, ValueList<AdqlExpression> Arguments) : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitFunction(this);
}
