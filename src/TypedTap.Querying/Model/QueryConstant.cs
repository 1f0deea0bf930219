namespace TypedTap.Querying.Model;

/// <summary>A value known when the query is translated; never null (null tests are predicates of their own).</summary>
/// <param name="Value">A number, string, <see cref="bool"/>, <see cref="DateTime"/>, <see cref="DateTimeOffset"/> or <see cref="Guid"/>.</param>
public sealed record QueryConstant(object Value) : QueryExpression;
