using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Execution;

/// <summary>The values that a row is made of, what they are to be called, and how a row is made.</summary>
internal sealed record Projection<T>(ValueList<QueryExpression> Outputs, ValueList<string?> Names, ElementMaker<T> Elements);
