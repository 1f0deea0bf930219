using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes table references.</summary>
internal sealed partial class AdqlNodeWriter
{
    public override AdqlOutput VisitTable(AdqlTable node)
    {
        output.Add(node.Name.ToAdql(output.Version));
        return Alias(node, node.Alias);
    }

    public override AdqlOutput VisitDerivedTable(AdqlDerivedTable node)
    {
        Subquery(node.Query);
        return Alias(node, node.Alias);
    }

    public override AdqlOutput VisitJoin(AdqlJoin node)
    {
        // By the grammar the ON of a JOIN b JOIN c ON x could be that of either join, and b could be the left side of a NATURAL JOIN c.
        Side(node.Left, node.Left is AdqlJoin { Specification: null } && node.Specification is not null);
        output.NextClause();
        if (node.Specification is AdqlNatural natural)
            Visit(natural).Add(" ");
        output.Add(AdqlSymbols.Of(node.Kind)).Add(" ");
        Side(node.Right, node.Right is AdqlJoin);
        switch (node.Specification)
        {
            case AdqlOn { Condition: AdqlAnd or AdqlOr } on:
                output.Shift(AdqlOutput.Step).NextEntry();
                Visit(on).Shift(-AdqlOutput.Step);
                break;
            case AdqlOn or AdqlUsing:
                output.Add(" ");
                Visit(node.Specification);
                break;
        }

        return output;
    }

    public override AdqlOutput VisitOn(AdqlOn node)
    {
        output.Add("ON ");
        return Terms(node.Condition, andIndent: 0, orIndent: 0);
    }

    public override AdqlOutput VisitUsing(AdqlUsing node)
    {
        Require(node, node.Columns.Count > 0, "USING needs at least one column.");
        output.Add("USING (");
        for (var i = 0; i < node.Columns.Count; i++)
        {
            if (i > 0)
                output.Add(", ");
            Name(node, node.Columns[i], "one of its columns");
        }

        return output.Add(")");
    }

    public override AdqlOutput VisitNatural(AdqlNatural node) => output.Add("NATURAL");

    private void Side(AdqlTableReference table, bool inParentheses)
    {
        if (!inParentheses)
        {
            Visit(table);
            return;
        }

        output.Open();
        Visit(table);
        output.Close();
    }
}
