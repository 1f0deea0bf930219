using System.Linq.Expressions;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Walks a chain of LINQ operators from the table outwards.</summary>
internal sealed class QueryTranslator
{
    private readonly QuerySession _session;
    private int _sources;

    private QueryTranslator(QuerySession session) => _session = session;

    /// <summary>Translates a query.</summary>
    /// <exception cref="TapQueryNotSupportedException">An operator, or something in one, has no equivalent in ADQL.</exception>
    public static QueryState Translate(Expression query, QuerySession session) => new QueryTranslator(session).Translate(query);

    /// <summary>Translates a query or a part of one, such as the inner side of a join.</summary>
    public QueryState Translate(Expression query)
    {
        var calls = new Stack<MethodCallExpression>();
        while (query is MethodCallExpression call && call.Method.DeclaringType == typeof(Queryable))
        {
            calls.Push(call);
            query = call.Arguments[0];
        }

        var state = Root(query);
        while (calls.TryPop(out var call))
            state = QueryOperators.Apply(this, state, call);
        return state;
    }

    private QueryState Root(Expression query)
    {
        if (!LocalValue.TryEvaluate(query, out var value) || value is not ITapQuery root)
        {
            throw new TapQueryNotSupportedException(
                $"A source of type {query.Type.Name}", "a query", "only tables of a TAP service can be queried",
                "begin with a table of the archive class, or use the local values with Contains");
        }

        if (root.Session.Client.BaseUrl != _session.Client.BaseUrl)
        {
            throw new TapQueryNotSupportedException(
                $"A table of {root.Session.Client.BaseUrl}", $"a query to {_session.Client.BaseUrl}",
                "a service can't reach into another one",
                "take both tables from one archive object, or read one of them first and join on the client");
        }

        if (root.Table is not { } table)
            return Translate(root.Expression);
        var source = new QuerySource(_sources++, table.Info, Name: null);
        return new QueryState { From = source, Shape = new SourceExpression(table, source) };
    }
}
