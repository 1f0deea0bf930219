using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes search conditions: AND binds tighter than OR, NOT tighter than both.</summary>
internal sealed partial class AdqlNodeWriter
{
    private const int Or = 1;
    private const int And = 2;
    private const int Not = 3;
    private const int Predicate = 4;

    public override AdqlOutput VisitAnd(AdqlAnd node) => Chain(node, node.Terms, " AND ", And + 1);

    public override AdqlOutput VisitOr(AdqlOr node) => Chain(node, node.Terms, " OR ", Or + 1);

    public override AdqlOutput VisitNot(AdqlNot node)
    {
        output.Add("NOT ");
        return Term(node.Operand, Predicate);
    }

    // The spaces matter: VOLLT 1.6 reads x!=3 as the identifier x! and more.
    public override AdqlOutput VisitComparison(AdqlComparison node)
    {
        Visit(node.Left).Add(" ").Add(AdqlSymbols.Of(node.Operator)).Add(" ");
        return Visit(node.Right);
    }

    public override AdqlOutput VisitBetween(AdqlBetween node)
    {
        Visit(node.Operand).Add(node.Negated ? " NOT BETWEEN " : " BETWEEN ");
        Visit(node.Low).Add(" AND ");
        return Visit(node.High);
    }

    public override AdqlOutput VisitIn(AdqlIn node)
    {
        Require(node, node.Items.Count > 0, "IN needs at least one value.");
        Visit(node.Operand).Add(node.Negated ? " NOT IN (" : " IN (");
        return List(node.Items).Add(")");
    }

    public override AdqlOutput VisitInQuery(AdqlInQuery node)
    {
        Visit(node.Operand).Add(node.Negated ? " NOT IN " : " IN ");
        return Subquery(node.Query);
    }

    public override AdqlOutput VisitLike(AdqlLike node)
    {
        Value(node.Operand, AdqlSlot.Text);
        output.Add(node.Negated ? " NOT " : " ").Add(node.IgnoreCase ? "ILIKE " : "LIKE ");
        return Value(node.Pattern, AdqlSlot.Text);
    }

    public override AdqlOutput VisitIsNull(AdqlIsNull node) => Visit(node.Column).Add(node.Negated ? " IS NOT NULL" : " IS NULL");

    public override AdqlOutput VisitExists(AdqlExists node)
    {
        output.Add("EXISTS ");
        return Subquery(node.Query);
    }

    private AdqlOutput Chain(AdqlNode node, ValueList<AdqlCondition> terms, string op, int atLeast)
    {
        RequireTwo(node, terms);
        for (var i = 0; i < terms.Count; i++)
        {
            if (i > 0)
                output.Add(op);
            Term(terms[i], atLeast);
        }

        return output;
    }

    // AND and OR end where WHERE ends.
    private void Clause(string clause, AdqlCondition condition)
    {
        output.NextClause().Add(clause);
        Terms(condition, andIndent: 2, orIndent: 3);
    }

    /// <summary>A condition of which, in the indented layout, each top-level term has a line.</summary>
    private AdqlOutput Terms(AdqlCondition condition, int andIndent, int orIndent) => condition switch
    {
        AdqlAnd chain => Lines(chain, chain.Terms, "AND ", And + 1, andIndent),
        AdqlOr chain => Lines(chain, chain.Terms, "OR ", Or + 1, orIndent),
        _ => Visit(condition),
    };

    private AdqlOutput Lines(AdqlNode node, ValueList<AdqlCondition> terms, string op, int atLeast, int indent)
    {
        RequireTwo(node, terms);
        Term(terms[0], atLeast);
        for (var i = 1; i < terms.Count; i++)
        {
            output.Shift(indent).NextEntry().Add(op);
            Term(terms[i], atLeast).Shift(-indent);
        }

        return output;
    }

    private static void RequireTwo(AdqlNode node, ValueList<AdqlCondition> terms) =>
        Require(node, terms.Count > 1, "AND and OR need at least two conditions; a lone one stands for itself.");

    private AdqlOutput Term(AdqlCondition term, int atLeast)
    {
        var level = term switch { AdqlOr => Or, AdqlAnd => And, AdqlNot => Not, _ => Predicate };
        if (level >= atLeast)
            return Visit(term);
        output.Add("(");
        return Visit(term).Add(")");
    }
}
