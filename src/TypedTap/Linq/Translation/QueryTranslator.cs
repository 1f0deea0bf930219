using System.Linq.Expressions;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Linq.Uploads;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Walks a chain of LINQ operators from the table outwards.</summary>
internal sealed class QueryTranslator
{
    private readonly CommonTableOperator _common = new();
    private int _sources;

    private QueryTranslator(QuerySession session)
    {
        Session = session;
        Navigations = new NavigationCalls(this);
    }

    /// <summary>Where the query goes.</summary>
    public QuerySession Session { get; }

    /// <summary>The ways along keys that the query takes.</summary>
    public NavigationCalls Navigations { get; }

    /// <summary>The tables that are to be sent along.</summary>
    public UploadSet Uploads { get; } = new();

    /// <summary>Translates a query.</summary>
    /// <exception cref="TapQueryNotSupportedException">An operator, or something in one, has no equivalent in ADQL.</exception>
    public static QueryState Translate(Expression query, QuerySession session) => new QueryTranslator(session).Translate(query);

    /// <summary>Translates a query or a part of one, such as the inner side of a join.</summary>
    public QueryState Translate(Expression query)
    {
        while (query is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert)
            query = convert.Operand;
        var calls = new Stack<OperatorCall>();
        QueryState? named = null;
        while (named is null && OperatorCall.TryParse(query, out var call))
        {
            named = CommonTableOperator.IsCommon(call) ? _common.Use(call, this) : null;
            if (named is null)
                calls.Push(call);
            query = call.Source;
        }

        var state = named ?? Root(query);
        // What nulls mean holds for the whole query, wherever it was said.
        if (calls.Any(call => call.Name == nameof(TapQueryOperators.AdqlNulls)))
            state = state with { AdqlNulls = true };
        while (calls.TryPop(out var call))
            state = QueryOperators.Apply(this, state, call);
        return state;
    }

    /// <summary>A new use of a table, or of a subquery as one.</summary>
    public QuerySource Source(TapTableInfo table) => new(_sources++, table, Name: null);

    /// <summary>All rows of a table.</summary>
    public QueryState Rows(TapTableMapping table)
    {
        var source = Source(table.Info);
        return new QueryState
        {
            Translator = this,
            From = source,
            Shape = new SourceExpression(table, source) { Navigations = Navigations }
        };
    }

    private QueryState Root(Expression query)
    {
        if (!LocalValue.TryEvaluate(query, out var value) || value is not ITapQuery root)
        {
            throw new TapQueryNotSupportedException(
                $"A source of type {query.Type.Name}", "a query", "only tables of a TAP service can be queried",
                "begin with a table of the archive class, send the local values along with its Upload, or use them with Contains");
        }

        if (root.Session.Client.BaseUrl != Session.Client.BaseUrl)
        {
            throw new TapQueryNotSupportedException(
                $"A table of {root.Session.Client.BaseUrl}", $"a query to {Session.Client.BaseUrl}",
                "a service can't reach into another one",
                "take both tables from one archive object, or send the other query's rows along: 'archive.Upload(other, \"name\")'");
        }

        return root.Root is { } table ? table.Begin(this) : Translate(root.Expression);
    }
}
