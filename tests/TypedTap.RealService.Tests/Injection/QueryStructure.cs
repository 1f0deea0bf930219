using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.RealService.Tests.Injection;

/// <summary>What is left of a query when its values are taken out: equal for queries that differ in their values alone.</summary>
internal sealed class QueryStructure : AdqlRewriter
{
    private readonly List<string> _texts = [];
    private readonly List<string> _numbers = [];

    private QueryStructure()
    {
    }

    /// <summary>The structure of a text, and the values in it. Fails if the text is not ADQL.</summary>
    public static (AdqlNode Structure, IReadOnlyList<string> Texts, IReadOnlyList<string> Numbers) Of(string adql)
    {
        var parsed = AdqlParser.Parse(adql);
        Assert.True(parsed.Node is not null, $"{adql}\n{parsed.Render()}");
        var structure = new QueryStructure();
        return (structure.Visit(parsed.Node), structure._texts, structure._numbers);
    }

    public override AdqlNode VisitString(AdqlString node)
    {
        _texts.Add(node.Value);
        return node with { Value = "" };
    }

    public override AdqlNode VisitNumber(AdqlNumber node)
    {
        _numbers.Add(node.Text);
        return AdqlLiteral.Of(0);
    }

    // A sign belongs to the value.
    public override AdqlNode VisitUnary(AdqlUnary node)
    {
        if (node.Operand is not AdqlNumber number)
            return base.VisitUnary(node);
        _numbers.Add((node.Sign == AdqlSign.Minus ? "-" : "") + number.Text);
        return AdqlLiteral.Of(0);
    }
}
