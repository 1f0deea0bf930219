namespace TypedTap.Adql.Syntax;

/// <summary>A call of a built-in, geometry or user-defined function.</summary>
/// <param name="Name">The function's name as it is written.</param>
/// <param name="Arguments">The arguments in order.</param>
public sealed record AdqlFunction(string Name, ValueList<AdqlExpression> Arguments) : AdqlExpression;
