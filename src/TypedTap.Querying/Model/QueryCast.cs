using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Model;

/// <summary>A value as another type; null if the value is.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Target">
/// The type. To an integer type databases round where C# cuts off, so that what is no integer is truncated first.
/// </param>
public sealed record QueryCast(QueryExpression Operand, AdqlCastType Target) : QueryExpression
{
    /// <summary>True if the author wrote CAST itself: then it is sent where nothing is known of the service, too.</summary>
    public bool IsExplicit { get; init; }
}
