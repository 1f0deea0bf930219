using System.Globalization;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Grouping: in a query with GROUP BY or an aggregate, a column outside of aggregates should be grouped by. That it is not is a
/// warning: some databases take it, and SQL allows columns that depend on a grouped key, which no service publishes.
/// </summary>
internal sealed partial class AdqlQueryChecker
{
    // Enough to say what is wrong with SELECT * ... GROUP BY.
    private const int MaximumLooseOfWildcards = 2000;

    /// <summary>The columns that are grouped by, those inside of an expression that is a key too.</summary>
    private HashSet<AdqlScopeColumn> CheckGroupBy(AdqlSelect select, AdqlScope scope, AdqlSelectList items)
    {
        var grouped = new HashSet<AdqlScopeColumn>();
        foreach (var key in select.GroupBy)
        {
            var item = AliasOrPosition(key, scope, items, select);
            if (item is { } index)
            {
                if (index >= 0)
                    AddLoose(grouped, scope, items.Loose(index));
                continue;
            }

            var from = scope.Loose.Count;
            Evaluate(key, new(scope, AdqlClause.GroupBy, select));
            AddLoose(grouped, scope, (from, scope.Loose.Count));
            scope.Loose.RemoveRange(from, scope.Loose.Count - from);
        }

        return grouped;
    }

    private static void AddLoose(HashSet<AdqlScopeColumn> grouped, AdqlScope scope, (int From, int End) range)
    {
        for (var i = range.From; i < range.End; i++)
            grouped.Add(scope.Loose[i].Column.Merged);
    }

    /// <summary>The select item that a key names; -1 for a position without one; null if the key is an expression of its own.</summary>
    private int? AliasOrPosition(AdqlExpression key, AdqlScope scope, AdqlSelectList items, AdqlSelect select)
    {
        if (key is AdqlNumber { IsInteger: true } number)
        {
            var item = int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
                ? items.FindPosition(position)
                : -1;
            if (item < 0 && !scope.IsOpen)
            {
                findings.Error(
                    AdqlDiagnosticCode.InvalidOrdinal, key.Span, $"GROUP BY names column {number.Text}, which the result does not have.",
                    "Write the column or the expression that is grouped by.");
            }

            return item;
        }

        // A column of a table comes before an alias, as SQL has it.
        return key is AdqlColumn { Table: null } column && scope.Find(column.Name).Count == 0
            && items.FindAlias(column.Name, _names) is >= 0 and var alias
            ? alias
            : null;
    }

    private void WarnOfUngrouped(AdqlSelect select, AdqlScope scope, HashSet<AdqlScopeColumn> grouped)
    {
        if (select.GroupBy.Count == 0 && !scope.HasAggregate)
            return;
        AdqlWildcard? said = null;
        foreach (var (node, column) in scope.Loose)
        {
            if (!grouped.Add(column.Merged) || (said is not null && ReferenceEquals(said, node)))
                continue;
            said = node as AdqlWildcard;
            if (said is not null)
            {
                findings.Warning(
                    AdqlDiagnosticCode.Grouping, node.Span,
                    $"The query groups rows, but the wildcard stands for columns that are neither grouped by nor inside an aggregate, such as {column.Column.Name}.",
                    "Select the columns that are grouped by, and aggregates.");
                continue;
            }

            var name = column.Column.Name;
            findings.Warning(
                AdqlDiagnosticCode.Grouping, node.Span,
                $"The query groups rows, but the column {name} is neither grouped by nor inside an aggregate.",
                select.GroupBy.Count == 0
                    ? $"Add GROUP BY {name}, or put it in MIN, MAX or another aggregate."
                    : "Add it to GROUP BY, or put it in MIN, MAX or another aggregate.");
        }
    }
}
