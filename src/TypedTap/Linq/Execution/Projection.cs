using TypedTap.Adql;
using TypedTap.Querying.Model;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>The values that a row is made of, and how.</summary>
internal sealed record Projection<T>(ValueList<QueryExpression> Outputs, Func<VoTableReader, T> Materialize);
