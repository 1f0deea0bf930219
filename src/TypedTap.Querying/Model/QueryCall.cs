using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>A call of an ADQL function; null if one of the arguments is.</summary>
public sealed record QueryCall(string Function, ValueList<QueryExpression> Arguments) : QueryExpression;
