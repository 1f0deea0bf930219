using System.Text;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Writes a syntax tree as text that every known family of TAP servers reads: <c>!=</c> with spaces, no redundant
/// parentheses, identifiers verbatim unless they need quotes.
/// </summary>
public static class AdqlWriter
{
    /// <summary>The text of a query.</summary>
    public static string Write(AdqlSelect query, AdqlLayout layout = AdqlLayout.OneLine)
    {
        var text = new StringBuilder(256);
        var newClause = layout == AdqlLayout.OneLine ? " " : "\n";
        text.Append("SELECT ");
        if (query.Distinct)
            text.Append("DISTINCT ");
        if (query.Top is { } top)
            text.Append("TOP ").Append(AdqlLiteralText.Integer(top)).Append(' ');
        Join(text, query.Items, ", ", static (t, item) => Item(t, item));
        text.Append(newClause).Append("FROM ");
        From(text, query.From, newClause);
        if (query.Where is { } where)
        {
            text.Append(newClause).Append("WHERE ");
            AdqlConditionWriter.Write(text, where);
        }

        if (query.OrderBy.Count > 0)
        {
            text.Append(newClause).Append("ORDER BY ");
            Join(text, query.OrderBy, ", ", static (t, key) => Order(t, key));
        }

        return text.ToString();
    }

    /// <summary>The text of a condition, as it would stand after WHERE.</summary>
    public static string Write(AdqlCondition condition)
    {
        var text = new StringBuilder();
        AdqlConditionWriter.Write(text, condition);
        return text.ToString();
    }

    /// <summary>The text of a value expression.</summary>
    public static string Write(AdqlExpression expression)
    {
        var text = new StringBuilder();
        AdqlExpressionWriter.Write(text, expression);
        return text.ToString();
    }

    internal static void Join<T>(StringBuilder text, ValueList<T> items, string separator, Action<StringBuilder, T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                text.Append(separator);
            write(text, items[i]);
        }
    }

    private static void Item(StringBuilder text, AdqlSelectItem item)
    {
        AdqlExpressionWriter.Write(text, item.Expression);
        if (item.Alias is { } alias)
            text.Append(" AS ").Append(AdqlIdentifier.ToAdql(alias));
    }

    private static void From(StringBuilder text, AdqlTableReference from, string newClause)
    {
        switch (from)
        {
            case AdqlTable table:
                Table(text, table);
                break;
            case AdqlJoin join:
                From(text, join.Left, newClause);
                text.Append(newClause).Append("JOIN ");
                Table(text, join.Right);
                text.Append(" ON ");
                AdqlConditionWriter.Write(text, join.On);
                break;
            default:
                throw new ArgumentException($"{from.GetType().Name} is not a table reference that the writer knows.", nameof(from));
        }
    }

    private static void Table(StringBuilder text, AdqlTable table)
    {
        text.Append(table.Name.ToAdql());
        if (table.Alias is { } alias)
            text.Append(" AS ").Append(AdqlIdentifier.ToAdql(alias));
    }

    private static void Order(StringBuilder text, AdqlOrderItem key)
    {
        AdqlExpressionWriter.Write(text, key.Column);
        if (key.Descending)
            text.Append(" DESC");
    }
}
