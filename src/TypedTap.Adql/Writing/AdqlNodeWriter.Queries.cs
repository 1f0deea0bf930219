using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes queries and their clauses.</summary>
internal sealed partial class AdqlNodeWriter
{
    public override AdqlOutput VisitSelect(AdqlSelect node)
    {
        Require(node, node.Items.Count > 0, "a SELECT needs at least one column.");
        Require(node, node.From.Count > 0, "a SELECT needs at least one table; ADQL has no query without FROM.");
        With(node);
        output.Add(node.Distinct ? "SELECT DISTINCT" : "SELECT");
        if (node.Top is { } top)
            output.Add(" TOP ").Add(Unsigned(node, top, "TOP"));
        Lines(node.Items);
        From(node.From);
        if (node.Where is { } where)
            Clause("WHERE ", where);
        if (node.GroupBy.Count > 0)
        {
            output.NextClause().Add("GROUP BY ");
            List(node.GroupBy);
        }

        if (node.Having is { } having)
            Clause("HAVING ", having);
        return Order(node);
    }

    public override AdqlOutput VisitSetOperation(AdqlSetOperation node)
    {
        With(node);
        Operand(node.Left, node.Operator, isRight: false);
        output.NextClause().Add(AdqlSymbols.Of(node.Operator)).Add(node.All ? " ALL" : "").NextClause();
        Operand(node.Right, node.Operator, isRight: true);
        return Order(node);
    }

    public override AdqlOutput VisitNestedQuery(AdqlNestedQuery node)
    {
        var merged = Merged(node);
        if (merged is not AdqlNestedQuery nested)
            return Visit(merged);
        With(nested);
        Subquery(nested.Inner);
        return Order(nested);
    }

    public override AdqlOutput VisitCommonTable(AdqlCommonTable node)
    {
        Name(node, node.Name, "its name").Add(" AS ");
        return Subquery(node.Query);
    }

    public override AdqlOutput VisitSelectItem(AdqlSelectItem node)
    {
        Visit(node.Expression);
        return Alias(node, node.Alias);
    }

    public override AdqlOutput VisitWildcard(AdqlWildcard node) =>
        node.Table is { } table ? output.Add(table.ToAdql(output.Version)).Add(".*") : output.Add("*");

    public override AdqlOutput VisitOrderItem(AdqlOrderItem node)
    {
        Visit(node.Key);
        return node.Descending ? output.Add(" DESC") : output;
    }

    private void With(AdqlQuery node)
    {
        for (var i = 0; i < node.With.Count; i++)
        {
            _ = i == 0 ? output.Add("WITH ") : output.Add(",").NextEntry();
            Visit(node.With[i]);
        }

        if (node.With.Count > 0)
            output.NextClause();
    }

    /// <summary>FROM; plain tables stay on its line.</summary>
    private void From(ValueList<AdqlTableReference> tables)
    {
        output.NextClause().Add("FROM");
        foreach (var table in tables)
        {
            if (table is not AdqlTable)
            {
                Lines(tables);
                return;
            }
        }

        output.Add(" ");
        List(tables);
    }

    private AdqlOutput Order(AdqlQuery node)
    {
        if (node.OrderBy.Count > 0)
        {
            output.NextClause().Add("ORDER BY ");
            List(node.OrderBy);
        }

        return node.Offset is { } offset ? output.NextClause().Add("OFFSET ").Add(Unsigned(node, offset, "OFFSET")) : output;
    }

    /// <summary>
    /// The query without parentheses that change nothing: they do only if order or offset stand inside as well as outside, or
    /// outside of a TOP.
    /// </summary>
    private static AdqlQuery Merged(AdqlQuery query)
    {
        if (query is not AdqlNestedQuery nested)
            return query;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        RequireNoWith(nested.Inner);
        var inner = Merged(nested.Inner);
        if (nested.OrderBy.Count == 0 && nested.Offset is null)
            return inner with { With = nested.With };
        return inner.OrderBy.Count > 0 || inner.Offset is not null || inner is AdqlSelect { Top: not null }
            ? nested with { Inner = inner }
            : inner with { With = nested.With, OrderBy = nested.OrderBy, Offset = nested.Offset };
    }

    // INTERSECT binds tighter than the other two, and all three group to the left.
    private void Operand(AdqlQuery operand, AdqlSetOperator op, bool isRight)
    {
        RequireNoWith(operand);
        operand = Merged(operand);
        var loose = operand is AdqlSetOperation inner && (isRight
            ? inner.Operator != AdqlSetOperator.Intersect || op == AdqlSetOperator.Intersect
            : inner.Operator != AdqlSetOperator.Intersect && op == AdqlSetOperator.Intersect);
        if (loose || operand.OrderBy.Count > 0 || operand.Offset is not null)
        {
            Subquery(operand);
            return;
        }

        Visit(operand);
    }
}
