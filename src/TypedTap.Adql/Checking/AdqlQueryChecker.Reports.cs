using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Says what names are wrong, and looks for those that were meant. Only here are all tables gone through.</summary>
internal sealed partial class AdqlQueryChecker
{
    // Names that look like calculations, as B-V, are short.
    private const int LongestName = 64;

    private void ReportUnknown(AdqlTable table)
    {
        if (findings.IsFull)
            return;
        var written = table.Name;
        if (written.Parts.Count == 1 && _later.Any(name => _names.Matches(written.Last, name)))
        {
            findings.Error(
                AdqlDiagnosticCode.UnknownTable, table.Span, $"The common table {written} is used before its definition is complete.",
                "A common table sees only those that are defined before it; put the definition first. ADQL has no recursion.");
            return;
        }

        var last = AdqlIdentifier.Unquote(written.Last);
        var elsewhere = schema.FindTables(last);
        string? near;
        string message;
        if (elsewhere.Count > 0)
        {
            near = elsewhere[0].Name.ToAdql(version);
            message = elsewhere.Any(t => _names.Matches(written.Last, t.Name.Last))
                ? $"There is no table {written}, but there is {string.Join(", ", elsewhere.Take(3).Select(t => t.Name))}."
                : $"There is no table {written}; names in quotes must be spelled exactly as they are published.";
        }
        else
        {
            var best = AdqlSpelling.Nearest(last, schema.TableNames.Select(t => AdqlIdentifier.Unquote(t.Last)));
            near = best is null ? null : schema.FindTables(best)[0].Name.ToAdql(version);
            message = $"There is no table {written}.";
        }

        var common = AdqlSpelling.Nearest(last, _common.Names.Select(AdqlIdentifier.Unquote));
        near = common ?? near;
        var text = written.ToString();
        findings.Error(
            AdqlDiagnosticCode.UnknownTable, StandsAt(text, table.Span) ? new AdqlSpan(table.Span.Start, text.Length) : table.Span, message,
            near is null ? "TAP_SCHEMA.tables has the names of all tables." : $"Did you mean {near}?",
            near is not null && StandsAt(text, table.Span) ? new AdqlFix(new AdqlSpan(table.Span.Start, text.Length), near) : null);
    }

    private void ReportAmbiguous(AdqlTable table, AdqlTableInfo[] found) => findings.Error(
        AdqlDiagnosticCode.AmbiguousTable, table.Span, $"{table.Name} may be {string.Join(" or ", found.Take(4).Select(t => t.Name))}.",
        "Write the name with its schema.");

    private void ReportUnknown(AdqlTableName written, AdqlScope scope, AdqlSpan span, AdqlColumn? column)
    {
        if (findings.IsFull)
            return;
        if (scope.Sources.Count == 1 && scope.Sources[0].IsResult)
        {
            findings.Error(
                AdqlDiagnosticCode.UnknownTable, span, $"{written} is the name of a table, but ORDER BY after a set operation or a parenthesis sees the columns of the result, without a table's name.",
                column is null ? null : $"Write {column.Name}.", column is null ? null : new AdqlFix(span, column.Name));
            return;
        }

        for (var around = scope; around is not null; around = around.Outer)
        {
            if (IsIn(around.Select, written))
            {
                findings.Error(
                    AdqlDiagnosticCode.UnknownTable, span, $"{written} is a table in FROM, but ON sees only the tables of its join.",
                    "Put the condition after the join that brings the table in, or into WHERE.");
                return;
            }
        }

        if (_beside.Any(select => IsIn(select, written)))
        {
            findings.Error(
                AdqlDiagnosticCode.UnknownTable, span, $"{written} is a table of the query around, but a subquery in FROM does not see the tables beside it.",
                "Join the subquery, and put the condition into ON or WHERE.");
            return;
        }

        var visible = AllVisible(scope).Select(s => s.Name).ToArray();
        var near = AdqlSpelling.Nearest(AdqlIdentifier.Unquote(written.Last), visible.Select(AdqlIdentifier.Unquote));
        var name = near is null ? null : visible.First(v => string.Equals(AdqlIdentifier.Unquote(v), near, StringComparison.Ordinal));
        findings.Error(
            AdqlDiagnosticCode.UnknownTable, span, $"No table in this FROM clause goes by the name {written}.",
            name is null ? visible.Length is 0 or > 8 ? "Add it to FROM." : $"There is {string.Join(", ", visible)}." : $"Did you mean {name}?",
            name is null ? null : new AdqlFix(span, name + "." + (column?.Name ?? "*")));
    }

    /// <summary>True if a FROM clause has a table that goes by a name, whether it is in sight or not.</summary>
    private bool IsIn(AdqlSelect? select, AdqlTableName written)
    {
        var pending = new Stack<AdqlTableReference>(select?.From ?? ValueList<AdqlTableReference>.Empty);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case AdqlJoin join:
                    pending.Push(join.Left);
                    pending.Push(join.Right);
                    break;
                case AdqlDerivedTable derived when written.Parts.Count == 1 && _names.Matches(written.Last, derived.Alias):
                    return true;
                case AdqlTable { Alias: { } alias } when written.Parts.Count == 1 && _names.Matches(written.Last, alias):
                    return true;
                case AdqlTable { Alias: null } table when _names.Matches(written, table.Name):
                    return true;
            }
        }

        return false;
    }

    private void ReportUnknown(AdqlColumn column, AdqlPlace place)
    {
        if (findings.IsFull)
            return;
        if (place is { Clause: AdqlClause.Having, Select: { } grouped } && HasAlias(grouped, column.Name))
        {
            findings.Warning(
                AdqlDiagnosticCode.NotPortable, column.Span, $"{column.Name} is an alias of the select list, which HAVING does not see by the standard; some services take it.",
                "Repeat the expression that the alias stands for.");
            return;
        }

        var sources = AllVisible(place.Scope).ToArray();
        var near = Nearest(column.Name, sources);
        if (near is not null && place.Scope.Find(near) is { Count: > 1 } several)
            near = Qualifier(several[0], several) + "." + near;
        if (string.Equals(near, column.Name, StringComparison.Ordinal))
            near = null;
        if (near is null && place.Select is { } select && HasAlias(select, column.Name))
        {
            findings.Error(
                AdqlDiagnosticCode.UnknownColumn, column.Span, $"{column.Name} is an alias of the select list, which this clause does not see.",
                "Repeat the expression, or select from a subquery.");
            return;
        }

        if (near is null && AdqlIdentifier.IsDelimited(column.Name))
        {
            var literal = "'" + AdqlIdentifier.Unquote(column.Name).Replace("'", "''") + "'";
            findings.Error(
                AdqlDiagnosticCode.UnknownColumn, column.Span, $"No table in sight has a column {column.Name}.",
                $"Double quotes are for names; if it is a text, write {literal}.", new AdqlFix(column.Span, literal));
            return;
        }

        findings.Error(
            AdqlDiagnosticCode.UnknownColumn, column.Span, $"{InSight(sources)} a column {column.Name}.", near is null ? null : $"Did you mean {near}?",
            near is null ? null : new AdqlFix(column.Span, near));
    }

    private void ReportUnknown(AdqlColumn column, AdqlSource source, AdqlPlace place)
    {
        if (findings.IsFull)
            return;
        var near = Nearest(column.Name, [source]);
        var other = near is null ? AllVisible(place.Scope).FirstOrDefault(s => s.Relation.Columns.Any(c => c.Name.Length > 0 && _names.Matches(column.Name, c.Name))) : null;
        if (string.Equals(near, column.Name, StringComparison.Ordinal))
            near = null;
        var replacement = near is not null ? column.Table!.ToAdql(version) + "." + near : other is not null ? other.Name + "." + column.Name : null;
        findings.Error(
            AdqlDiagnosticCode.UnknownColumn, column.Span, $"{source.Name} has no column {column.Name}.", replacement is null ? null : $"Did you mean {replacement}?",
            replacement is null ? null : new AdqlFix(column.Span, replacement));
    }

    /// <summary>The column B-V where B - V is written without quotes and its operands are no columns; says so.</summary>
    private AdqlValueInfo? ColumnInQuotes(AdqlArithmetic node, AdqlPlace place)
    {
        var (start, length) = (node.Span.Start, node.Span.End - node.Span.Start);
        if (length is < 3 or > LongestName || node.Span.End > findings.Text.Length || place.Scope.IsOpen || !(IsNoColumn(node.Left, place) || IsNoColumn(node.Right, place)))
            return null;
        var text = findings.Text.Substring(start, length);
        var table = node.Left is AdqlColumn { Table: { } written } ? written + "." : "";
        if (!text.StartsWith(table, StringComparison.Ordinal))
            return null;
        var quoted = "\"" + text.Substring(table.Length).Replace("\"", "\"\"") + "\"";
        var found = node.Left is AdqlColumn { Table: { } name }
            ? place.Scope.FindSources(name) is { Count: > 0 } sources ? place.Scope.Find(quoted, sources[0]) : []
            : place.Scope.Find(quoted);
        if (found.Count == 0)
            return null;
        findings.Error(
            AdqlDiagnosticCode.UnknownColumn, node.Span, $"{text} is a calculation with columns that {found[0].Source.Name} does not have, but it has a column {quoted}.",
            $"Did you mean {table}{quoted}? A name with such characters is written in double quotes.", new AdqlFix(node.Span, table + quoted));
        return found[0].Column.Info;
    }

    private static bool IsNoColumn(AdqlExpression node, AdqlPlace place)
    {
        if (node is not AdqlColumn column)
            return false;
        for (var scope = place.Scope; scope is not null; scope = scope.Outer)
        {
            if (column.Table is { } table ? scope.FindSources(table) is { Count: > 0 } sources && scope.Find(column.Name, sources[0]).Count > 0 : scope.Find(column.Name).Count > 0)
                return false;
        }

        return true;
    }

    private void ReportAmbiguous(AdqlColumn column, List<AdqlScopeColumn> found)
    {
        var first = Qualifier(found[0], found) + "." + column.Name;
        var message = $"{column.Name} is ambiguous: {Owners(found)} have such a column.";
        if (AreAlike(found))
        {
            findings.Warning(
                AdqlDiagnosticCode.AmbiguousColumn, column.Span, message + " DaCHS lets it pass, since they agree in type, unit and UCD.", $"Write {first}.",
                new AdqlFix(column.Span, first));
        }
        else if (found.TrueForAll(f => ReferenceEquals(f.Source, found[0].Source)))
        {
            ReportTwice(column, found[0].Source);
        }
        else
        {
            findings.Error(AdqlDiagnosticCode.AmbiguousColumn, column.Span, message, found.Count == 2 ? $"Write {first} or {Qualifier(found[1], found)}.{column.Name}." : $"Write {first}, or the name of another of the tables before it.");
        }
    }

    private void ReportTwice(AdqlColumn column, AdqlSource source) => findings.Error(
        AdqlDiagnosticCode.AmbiguousColumn, column.Span, $"{source.Name} has more than one column called {column.Name}.", "Give them aliases of their own in the subquery.");

    private static string InSight(AdqlSource[] sources) => sources.Length switch
    {
        1 => sources[0].IsResult ? "The result does not have" : $"{sources[0].Name} does not have",
        _ => "No table in sight has",
    };

    private string Owners(List<AdqlScopeColumn> columns) => string.Join(" and ", columns.Select(c => Qualifier(c, columns)).Distinct(StringComparer.Ordinal));

    /// <summary>The name of a column's table, with its schema if others of the columns have a table of the same name.</summary>
    private string Qualifier(AdqlScopeColumn column, List<AdqlScopeColumn> others) =>
        column.Source is { HasAlias: false, Table: { } table } source && others.Exists(o => !ReferenceEquals(o.Source, source) && AdqlNameRules.AreSame(o.Source.Name, source.Name))
            ? table.ToAdql(version)
            : column.Source.Name;

    private static IEnumerable<AdqlSource> AllVisible(AdqlScope? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            foreach (var source in scope.Visible())
                yield return source;
        }
    }

    /// <summary>The name of a column as it is to be written that differs from the given one in case, or a little; or null.</summary>
    private string? Nearest(string written, AdqlSource[] sources)
    {
        var name = AdqlIdentifier.Unquote(written);
        var columns = sources.SelectMany(s => s.Relation.Columns).Where(c => c.Name.Length > 0).ToArray();
        var sameButCase = Array.Find(columns, c => string.Equals(AdqlIdentifier.Unquote(c.Name), name, StringComparison.OrdinalIgnoreCase));
        if (sameButCase is not null)
            return AdqlIdentifier.ToAdql(sameButCase.Name, version);
        var near = AdqlSpelling.Nearest(name, columns.Select(c => AdqlIdentifier.Unquote(c.Name)));
        return near is null ? null : AdqlIdentifier.ToAdql(columns.First(c => string.Equals(AdqlIdentifier.Unquote(c.Name), near, StringComparison.Ordinal)).Name, version);
    }

    /// <summary>True if the text has these words at the beginning of the span.</summary>
    private bool StandsAt(string words, AdqlSpan span) =>
        span.Start + words.Length <= findings.Text.Length && string.CompareOrdinal(findings.Text, span.Start, words, 0, words.Length) == 0;
}
