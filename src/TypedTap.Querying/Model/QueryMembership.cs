using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>Whether a value is one of a list known when the query is translated.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Values">The list without its nulls.</param>
/// <param name="IncludesNull">True if the list held a null.</param>
/// <param name="Negated">True for "is none of".</param>
public sealed record QueryMembership(
    QueryExpression Operand, ValueList<QueryConstant> Values, bool IncludesNull, bool Negated = false) : QueryPredicate;
