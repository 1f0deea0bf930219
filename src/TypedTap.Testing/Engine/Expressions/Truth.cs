namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The three values of SQL's logic, in the order in which AND takes the smaller and OR the larger.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}
