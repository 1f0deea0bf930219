using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Writes a tree, node by node. This part has what the others share.</summary>
internal sealed partial class AdqlNodeWriter(AdqlOutput output) : AdqlVisitor<AdqlOutput>
{
    public override AdqlOutput Visit(AdqlNode node)
    {
        // A tree may be deeper than the stack: better an exception than the end of the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node.Accept(this);
    }

    public override AdqlOutput DefaultVisit(AdqlNode node) =>
        throw new ArgumentException($"{node.GetType().Name} is not a node that the writer knows.", nameof(node));

    private static void Require(AdqlNode node, bool condition, string message)
    {
        if (!condition)
            throw new ArgumentException($"This {node.GetType().Name} cannot be written: {message}", nameof(node));
    }

    private static string Unsigned(AdqlNode node, long value, string what)
    {
        var text = AdqlLiteralText.Integer(value);
        Require(node, value >= 0, $"{what} is {text}, but ADQL has only numbers from 0 up there.");
        return text;
    }

    /// <summary>A published or written name, in quotes where it would not be an identifier without.</summary>
    private AdqlOutput Name(AdqlNode node, string name, string what)
    {
        Require(node, name.Length > 0, $"{what} is empty; use null for none where there may be none.");
        return output.Add(AdqlIdentifier.ToAdql(name, output.Version));
    }

    private AdqlOutput Alias(AdqlNode node, string? alias)
    {
        if (alias is null)
            return output;
        output.Add(" AS ");
        return Name(node, alias, "its alias");
    }

    private AdqlOutput Subquery(AdqlQuery query)
    {
        RequireNoWith(query);
        output.Open();
        Visit(query);
        return output.Close();
    }

    private static void RequireNoWith(AdqlQuery query) =>
        Require(
            query, query.With.Count == 0,
            "it stands inside another query, and WITH may only stand before the outermost one; move its common tables there.");

    private AdqlOutput List<T>(ValueList<T> nodes)
        where T : AdqlNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
                output.Add(", ");
            Visit(nodes[i]);
        }

        return output;
    }

    /// <summary>A list with, in the indented layout, a line for each of its entries; one alone stays on the line.</summary>
    private void Lines<T>(ValueList<T> nodes)
        where T : AdqlNode
    {
        if (nodes.Count == 1)
        {
            output.Add(" ");
            Visit(nodes[0]);
            return;
        }

        output.Shift(AdqlOutput.Step);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
                output.Add(",");
            output.NextEntry();
            Visit(nodes[i]);
        }

        output.Shift(-AdqlOutput.Step);
    }
}
