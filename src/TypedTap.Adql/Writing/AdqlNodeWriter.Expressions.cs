using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes value expressions with as few parentheses as the grammar allows.</summary>
internal sealed partial class AdqlNodeWriter
{
    public override AdqlOutput VisitColumn(AdqlColumn node)
    {
        if (node.Table is { } table)
            output.Add(table.ToAdql(output.Version)).Add(".");
        return Name(node, node.Name, "its name");
    }

    public override AdqlOutput VisitNumber(AdqlNumber node) => output.Add(node.Text);

    public override AdqlOutput VisitString(AdqlString node) => output.Add(AdqlLiteralText.String(node.Value));

    public override AdqlOutput VisitNull(AdqlNull node) => output.Add("NULL");

    // A second minus would begin a comment; the grammar has one sign only, so anything signed goes in parentheses.
    public override AdqlOutput VisitUnary(AdqlUnary node)
    {
        output.Add(node.Sign == AdqlSign.Minus ? "-" : "+");
        return Value(node.Operand, AdqlSlot.NumericPrimary);
    }

    // One level tighter on the right: a - (b - c) keeps its parentheses, and so does a + (b + c), whose sum in floating point
    // differs. Two signs in a row are within the grammar, but nobody reads a - -b with ease.
    public override AdqlOutput VisitArithmetic(AdqlArithmetic node)
    {
        var isSum = node.Operator is AdqlArithmeticOperator.Add or AdqlArithmeticOperator.Subtract;
        Value(node.Left, isSum ? AdqlSlot.Numeric : AdqlSlot.Term).Add(" ").Add(AdqlSymbols.Of(node.Operator)).Add(" ");
        return Value(node.Right, node.Right is AdqlUnary ? AdqlSlot.NumericPrimary : isSum ? AdqlSlot.Term : AdqlSlot.Factor);
    }

    public override AdqlOutput VisitConcatenation(AdqlConcatenation node)
    {
        Require(node, node.Operands.Count > 1, "|| needs two operands at least.");
        for (var i = 0; i < node.Operands.Count; i++)
        {
            if (i > 0)
                output.Add(" || ");
            Value(node.Operands[i], AdqlSlot.TextOperand);
        }

        return output;
    }

    public override AdqlOutput VisitFunction(AdqlFunction node)
    {
        var builtIn = AdqlGrammar.BuiltIn(node.Name, output.Version);
        output.Add(builtIn?.Name ?? UserDefinedName(node)).Add("(");
        for (var i = 0; i < node.Arguments.Count; i++)
        {
            if (i > 0)
                output.Add(", ");
            Value(node.Arguments[i], AdqlGrammar.ArgumentSlot(builtIn, node.Arguments[i], output.Version));
        }

        return output.Add(")");
    }

    public override AdqlOutput VisitCountAll(AdqlCountAll node) => output.Add("COUNT(*)");

    public override AdqlOutput VisitAggregate(AdqlAggregate node)
    {
        output.Add(AdqlSymbols.Of(node.Function)).Add(node.Distinct ? "(DISTINCT " : "(");
        return Visit(node.Argument).Add(")");
    }

    public override AdqlOutput VisitCast(AdqlCast node)
    {
        output.Add("CAST(");
        Visit(node.Operand).Add(" AS ").Add(AdqlSymbols.Of(node.Target));
        if (node.Length is { } length)
        {
            Require(node, node.Target is AdqlCastType.Char or AdqlCastType.VarChar, "only CHAR and VARCHAR have a length.");
            output.Add("(").Add(Unsigned(node, length, "the length")).Add(")");
        }

        return output.Add(")");
    }

    private AdqlOutput Value(AdqlExpression expression, AdqlSlot slot)
    {
        if (AdqlGrammar.Fits(slot, AdqlGrammar.ShapeOf(expression, output.Version), output.Version))
            return Visit(expression);
        output.Add("(");
        return Visit(expression).Add(")");
    }

    // A function's name cannot be delimited (BNF: user_defined_function_name). Functions of a later version are
    // written all the same: services that declare ADQL 2.0 may have LOWER.
    private string UserDefinedName(AdqlFunction node)
    {
        var isBuiltInLater = AdqlFunctions.Find(node.Name) is not null;
        Require(
            node, AdqlIdentifier.IsRegular(node.Name),
            $"'{node.Name}' is not the name of a function, which is a letter followed by letters, digits and underscores.");
        Require(
            node, isBuiltInLater || !AdqlIdentifier.IsReserved(node.Name, output.Version),
            $"'{node.Name}' is a reserved word and no function of ADQL.");
        return node.Name;
    }
}
