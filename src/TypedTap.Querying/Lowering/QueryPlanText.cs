using System.Text;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>A plan's text with gaps for its literals, so that a plan that is used again need not be written again.</summary>
public sealed class QueryPlanText
{
    private readonly QueryPlan _plan;
    private readonly string _comments;

    // What stands before each gap and behind the last one, and the literal of each.
    private readonly List<(string Before, int Literal)> _gaps = [];
    private readonly string _rest;

    /// <summary>The text of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="comments">What stands before it.</param>
    public QueryPlanText(QueryPlan plan, string comments)
    {
        (_plan, _comments) = (plan, comments);
        var mark = "gap";
        for (var text = Write(plan.Query); text.Contains(mark);)
            mark += "x";
        var marked = Write(QueryPlanLiterals.Replace(plan, literal => new AdqlColumn($"{mark}{literal}_")));
        var place = 0;
        for (var next = marked.IndexOf(mark, StringComparison.Ordinal); next
            >= 0; next = marked.IndexOf(mark, place, StringComparison.Ordinal))
        {
            var literal = 0;
            var end = next + mark.Length;
            for (; marked[end] != '_'; end++)
                literal = (10 * literal) + (marked[end] - '0');
            _gaps.Add((marked.Substring(place, next - place), literal));
            place = end + 1;
        }

        _rest = marked.Substring(place);
    }

    /// <summary>The text with other values.</summary>
    /// <param name="dialect">How the service reads literals.</param>
    /// <param name="valueOf">The value of a parameter, of the type that it had when the plan was made.</param>
    /// <exception cref="TapQueryNotSupportedException">A value has no literal that is safe.</exception>
    public string With(QueryDialect dialect, Func<IQueryParameter, object> valueOf)
    {
        var literals = new LiteralLowering(dialect);
        var nodes = new AdqlExpression[_plan.Literals.Count];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = literals.Lower(valueOf(_plan.Literals[i].Parameter));
        // A sign may need parentheses, or another literal its parentheses no longer.
        if (Array.Exists(nodes, node => node is AdqlUnary))
            return _comments + Write(QueryPlanLiterals.Replace(_plan, literal => nodes[literal]));
        var text = new StringBuilder(_comments, _comments.Length + _rest.Length + (64 * (_gaps.Count + 1)));
        foreach (var (before, literal) in _gaps)
            text.Append(before).Append(nodes[literal] is AdqlNumber number ? number.Text : AdqlWriter.Write(nodes[literal]));
        return text.Append(_rest).ToString();
    }

    private static string Write(AdqlQuery query) => AdqlWriter.Write(query, AdqlLayout.Clauses);
}
