using System.Globalization;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks SELECT and its clauses, in the order in which a database evaluates them.</summary>
internal sealed partial class AdqlQueryChecker
{
    private AdqlRelation CheckSelect(AdqlSelect select, AdqlScope? outer)
    {
        var scope = new AdqlScope(outer, _names) { Select = select };
        foreach (var table in select.From)
            AddTable(table, scope);
        scope.Clause = AdqlClause.Where;
        if (select.Where is { } where)
            CheckCondition(where, new(scope, AdqlClause.Where, select));
        scope.CollectsLoose = true;
        var items = new AdqlSelectList(select);
        scope.Clause = AdqlClause.Select;
        var result = CheckItems(select, scope, items);
        var selected = select.Distinct && result.Columns.Count <= MaximumLooseOfWildcards
            ? new HashSet<AdqlScopeColumn>(scope.Loose.Select(l => l.Column.Merged))
            : null;
        var groupBy = CheckGroupBy(select, scope, items);
        scope.Clause = AdqlClause.Having;
        if (select.Having is { } having)
            CheckCondition(having, new(scope, AdqlClause.Having, select));
        foreach (var item in select.OrderBy)
            CheckOrder(item, scope, select, items, result, selected);
        WarnOfUngrouped(select, scope, groupBy);
        return result;
    }

    private AdqlRelation CheckItems(AdqlSelect select, AdqlScope scope, AdqlSelectList items)
    {
        var columns = new List<AdqlRelationColumn>(select.Items.Count);
        var isOpen = false;
        foreach (var element in select.Items)
        {
            var from = scope.Loose.Count;
            if (element is AdqlSelectItem item)
            {
                var info = Evaluate(item.Expression, new(scope, AdqlClause.Select, select));
                columns.Add(Named(item, info, scope));
            }
            else if (element is AdqlWildcard wildcard)
            {
                isOpen |= Expand(wildcard, scope, columns);
            }

            items.Add(columns.Count, from, scope.Loose.Count);
        }

        return new AdqlRelation(columns, isOpen);
    }

    private AdqlRelationColumn Named(AdqlSelectItem item, AdqlValueInfo info, AdqlScope scope)
    {
        if (item.Expression is not AdqlColumn reference)
            return new(item.Alias is { } given ? _names.Visible(given) : "", info);
        var column = _resolved is { } resolved && ReferenceEquals(resolved.Node, reference) ? resolved.Column.Column : null;
        var name = item.Alias is { } alias ? _names.Visible(alias) : _names.Visible(reference.Name, column?.Name ?? reference.Name);
        return new(name, info, column?.Description);
    }

    /// <summary>Adds the columns of a wildcard; true if there may be more.</summary>
    private bool Expand(AdqlWildcard wildcard, AdqlScope scope, List<AdqlRelationColumn> columns)
    {
        IEnumerable<AdqlSource> sources;
        if (wildcard.Table is { } table)
        {
            if (FindSource(table, scope, wildcard.Span, isWildcard: true) is not { } source)
                return true;
            sources = [source];
        }
        else
        {
            sources = scope.Sources;
        }

        var isOpen = false;
        foreach (var source in sources)
        {
            isOpen |= source.Relation.IsOpen;
            foreach (var column in source.Columns)
            {
                // A merged column stands once, where the left table has it: so do both known implementations of ADQL, unlike SQL-92, which
                // has it first.
                if (wildcard.Table is null && !ReferenceEquals(column.Merged, column))
                    continue;
                if (++_expanded > MaximumExpanded)
                    return true;
                var info = wildcard.Table is null && column.MergedInfo is { } merged ? merged : column.Column.Info;
                columns.Add(column.Column with { Name = _names.Visible(column.Column.Name), Info = info });
                if (scope.CollectsLoose && columns.Count <= MaximumLooseOfWildcards)
                    scope.Loose.Add((wildcard, column));
            }
        }

        return isOpen;
    }

    private void CheckOrder(
        AdqlOrderItem item, AdqlScope scope, AdqlSelect select, AdqlSelectList items, AdqlRelation result,
        HashSet<AdqlScopeColumn>? selected)
    {
        if (CheckOrdinal(item.Key, "ORDER BY", result))
            return;
        if (item.Key is AdqlColumn { Table: null } key && items.IsNamed(key.Name, _names, result))
        {
            WarnOfOrder(key, scope, items);
            return;
        }

        Evaluate(item.Key, new(scope, AdqlClause.OrderBy, select));
        if (selected is not null && item.Key is AdqlColumn column && _resolved is { } resolved && scope.Has(resolved.Column.Source)
            && selected.Add(resolved.Column.Merged))
        {
            findings.Warning(
                AdqlDiagnosticCode.NotPortable, column.Span,
                $"SELECT DISTINCT is ordered by the column {column.Name}, which is not selected; many databases refuse this.",
                "Select it too, or order by a selected column.");
        }
    }

    // By the standard the name of a result column comes first; VOLLT looks for aliases, then for columns of tables.
    private void WarnOfOrder(AdqlColumn key, AdqlScope scope, AdqlSelectList items)
    {
        if (items.FindAlias(key.Name, _names) < 0 && scope.Find(key.Name) is { Count: > 1 } found)
        {
            findings.Warning(
                AdqlDiagnosticCode.AmbiguousColumn, key.Span,
                $"{key.Name} is a column of the result, but {Owners(found)} have it too, and some services call that ambiguous.",
                "Give the selected column an alias, and order by that.");
        }
    }

    /// <summary>A set operation or a query in parentheses is ordered by its result alone.</summary>
    private void CheckOrderOfResult(AdqlQuery query, AdqlRelation result)
    {
        if (query.OrderBy.Count == 0)
            return;
        var scope = new AdqlScope(null, _names);
        scope.Add(Limited(new AdqlSource("", hasAlias: true, null, result) { IsResult = true }));
        foreach (var item in query.OrderBy)
        {
            if (CheckOrdinal(item.Key, "ORDER BY", result))
                continue;
            Evaluate(item.Key, new(scope, AdqlClause.OrderBy, null));
            if (query is AdqlSetOperation && item.Key is not AdqlColumn)
            {
                findings.Warning(
                    AdqlDiagnosticCode.NotPortable, item.Key.Span,
                    "A set operation is ordered by an expression here, which many databases refuse.",
                    "Select the expression with an alias on both sides, and order by that.");
            }
        }
    }

    /// <summary>True for a position; says if the result does not have it.</summary>
    private bool CheckOrdinal(AdqlExpression key, string clause, AdqlRelation result)
    {
        if (key is not AdqlNumber { IsInteger: true } number)
            return false;
        var isPosition = int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position);
        if (!isPosition || position == 0 || (position > result.Columns.Count && !result.IsOpen))
        {
            findings.Error(
                AdqlDiagnosticCode.InvalidOrdinal, key.Span,
                $"{clause} names column {number.Text}, but the result has {Columns(result.Columns.Count)}.",
                result.Columns.Count == 0 ? null : $"Write a number from 1 to {result.Columns.Count}, or a column's name.");
        }

        return true;
    }
}
