using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Says what names are wrong, and looks for those that were meant. Only here are all tables gone through.</summary>
internal sealed partial class AdqlQueryChecker
{
    // Names that look like calculations, as B-V, are short.
    private const int LongestName = 64;

    private void ReportUnknown(AdqlTable table)
    {
        var isError = schema.KnowsAllTables;
        if (isError ? findings.IsFull : findings.IsFullOfWarnings)
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
        var elsewhere = schema.FindTables(last).Select(t => t.Name).ToArray();
        var message = isError ? $"There is no table {written}" : $"No table {written} is known";
        if (elsewhere.Length == 0)
        {
            elsewhere = AdqlSpelling.Nearest(last, schema.TableNames.Select(t => AdqlIdentifier.Unquote(t.Last))) is { } best
                ? [.. schema.TableNames.Where(t => string.Equals(AdqlIdentifier.Unquote(t.Last), best, StringComparison.OrdinalIgnoreCase))]
                : [];
            message += ".";
        }
        else if (Array.FindAll(elsewhere, t => _names.Matches(written.Last, t.Last)) is { Length: > 0 } matching)
        {
            elsewhere = matching;
            message += $", but there is {string.Join(", ", elsewhere.Take(3))}.";
        }
        else
        {
            message += AdqlIdentifier.IsDelimited(written.Last)
                ? "; names in quotes must be spelled exactly as they are published."
                : $"; it is published as {elsewhere[0]} and is only reached in quotes.";
        }

        var near = Nearest(_common.Names.ToArray(), last) ?? NearestSchema(written, elsewhere)?.ToAdql(version);
        var text = written.ToString();
        var isThere = StandsAt(text, table.Span);
        var span = isThere ? new AdqlSpan(table.Span.Start, text.Length) : table.Span;
        findings.ErrorOrWarning(
            isError, AdqlDiagnosticCode.UnknownTable, span, message,
            near is not null ? $"Did you mean {near}?"
            : elsewhere.Length > 0
                ? $"Did you mean one of {string.Join(", ", elsewhere.Take(3).Select(t => t.ToAdql(version)))}{(elsewhere.Length > 3 ? ", …" : "")}?"
                : "TAP_SCHEMA.tables has the names of all tables.",
            near is not null && isThere ? new AdqlFix(span, near) : null);
    }

    private static string? Nearest(string[] names, string last) => AdqlSpelling.Nearest(last, names.Select(AdqlIdentifier.Unquote));

    /// <summary>The only table of some, or the one whose schema is spelled most like the written one; null if none is.</summary>
    private static AdqlTableName? NearestSchema(AdqlTableName written, AdqlTableName[] tables)
    {
        if (tables.Length <= 1)
            return tables.FirstOrDefault();
        if (written.Schema is not { } schema)
            return null;
        var own = AdqlIdentifier.Unquote(schema);
        var near = Array.Exists(tables, t => IsIn(own, t))
            ? own
            : AdqlSpelling.Nearest(own, tables.Where(t => t.Schema is not null).Select(t => AdqlIdentifier.Unquote(t.Schema!)));
        var found = near is null ? [] : Array.FindAll(tables, t => IsIn(near, t));
        return found.Length == 1 ? found[0] : null;
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
                AdqlDiagnosticCode.UnknownTable, span,
                $"{written} is the name of a table, but ORDER BY after a set operation or a parenthesis sees the columns of the result, without a table's name.",
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
                AdqlDiagnosticCode.UnknownTable, span,
                $"{written} is a table of the query around, but a subquery in FROM does not see the tables beside it.",
                "Join the subquery, and put the condition into ON or WHERE.");
            return;
        }

        var visible = AllVisible(scope).Select(s => s.Name).ToArray();
        var near = AdqlSpelling.Nearest(AdqlIdentifier.Unquote(written.Last), visible.Select(AdqlIdentifier.Unquote));
        var name = near is null ? null : visible.First(v => string.Equals(AdqlIdentifier.Unquote(v), near, StringComparison.Ordinal));
        findings.Error(
            AdqlDiagnosticCode.UnknownTable, span, $"No table in this FROM clause goes by the name {written}.",
            name is null
                ? visible.Length is 0 or > 8 ? "Add it to FROM." : $"There is {string.Join(", ", visible)}."
                : $"Did you mean {name}?",
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

    private void ReportUnknown(AdqlColumn column, AdqlPlace place, bool isError)
    {
        if (isError ? findings.IsFull : findings.IsFullOfWarnings)
            return;
        if (place is { Clause: AdqlClause.Having, Select: { } grouped } && HasAlias(grouped, column.Name))
        {
            findings.Warning(
                AdqlDiagnosticCode.NotPortable, column.Span,
                $"{column.Name} is an alias of the select list, which HAVING does not see by the standard; some services take it.",
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
            findings.ErrorOrWarning(
                isError, AdqlDiagnosticCode.UnknownColumn, column.Span,
                $"{column.Name} is an alias of the select list, which this clause does not see.",
                "Repeat the expression, or select from a subquery.");
            return;
        }

        if (near is null && AdqlIdentifier.IsDelimited(column.Name))
        {
            var literal = "'" + AdqlIdentifier.Unquote(column.Name).Replace("'", "''") + "'";
            findings.ErrorOrWarning(
                isError, AdqlDiagnosticCode.UnknownColumn, column.Span, $"No table in sight {Has(isError)} a column {column.Name}.",
                $"Double quotes are for names; if it is a text, write {literal}.", new AdqlFix(column.Span, literal));
            return;
        }

        findings.ErrorOrWarning(
            isError, AdqlDiagnosticCode.UnknownColumn, column.Span, $"{InSight(sources, isError)} a column {column.Name}.",
            near is not null
                ? $"Did you mean {near}?"
                : isError ? null : "Look it up in TAP_SCHEMA.columns of the service: what is known of it may not be all.",
            near is null ? null : new AdqlFix(column.Span, near));
    }

    private void ReportUnknown(AdqlColumn column, AdqlSource source, AdqlPlace place)
    {
        var isError = !source.Relation.Warns;
        if (isError ? findings.IsFull : findings.IsFullOfWarnings)
            return;
        var near = Nearest(column.Name, [source]);
        var other = near is null
            ? AllVisible(place.Scope).FirstOrDefault(
                s => s.Relation.Columns.Any(c => c.Name.Length > 0 && _names.Matches(column.Name, c.Name)))
            : null;
        if (string.Equals(near, column.Name, StringComparison.Ordinal))
            near = null;
        var replacement = near is not null
            ? column.Table!.ToAdql(version) + "." + near
            : other is not null ? other.Name + "." + column.Name : null;
        findings.ErrorOrWarning(
            isError, AdqlDiagnosticCode.UnknownColumn, column.Span,
            $"{source.Name} {(isError ? "has no" : "is not known to have a")} column {column.Name}.",
            replacement is not null
                ? $"Did you mean {replacement}?"
                : isError ? null : "Look it up in TAP_SCHEMA.columns of the service: what is known of it may not be all.",
            replacement is null ? null : new AdqlFix(column.Span, replacement));
    }

    /// <summary>The column B-V where B - V is written without quotes and its operands are no columns; says so.</summary>
    private AdqlValueInfo? ColumnInQuotes(AdqlArithmetic node, AdqlPlace place)
    {
        var (start, length) = (node.Span.Start, node.Span.End - node.Span.Start);
        if (length is < 3 or > LongestName || node.Span.End > findings.Text.Length || place.Scope.IsOpen
            || !(IsNoColumn(node.Left, place) || IsNoColumn(node.Right, place)))
        {
            return null;
        }

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
            AdqlDiagnosticCode.UnknownColumn, node.Span,
            $"{text} is a calculation with columns that {found[0].Source.Name} does not have, but it has a column {quoted}.",
            $"Did you mean {table}{quoted}? A name with such characters is written in double quotes.",
            new AdqlFix(node.Span, table + quoted));
        return found[0].Column.Info;
    }

    private static bool IsNoColumn(AdqlExpression node, AdqlPlace place)
    {
        if (node is not AdqlColumn column)
            return false;
        for (var scope = place.Scope; scope is not null; scope = scope.Outer)
        {
            if (column.Table is { } table
                ? scope.FindSources(table) is { Count: > 0 } sources && scope.Find(column.Name, sources[0]).Count > 0
                : scope.Find(column.Name).Count > 0)
            {
                return false;
            }
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
                AdqlDiagnosticCode.AmbiguousColumn, column.Span, message + " DaCHS lets it pass, since they agree in type, unit and UCD.",
                $"Write {first}.",
                new AdqlFix(column.Span, first));
        }
        else if (found.TrueForAll(f => ReferenceEquals(f.Source, found[0].Source)))
        {
            ReportTwice(column, found[0].Source);
        }
        else
        {
            findings.Error(
                AdqlDiagnosticCode.AmbiguousColumn, column.Span, message,
                found.Count == 2
                    ? $"Write {first} or {Qualifier(found[1], found)}.{column.Name}."
                    : $"Write {first}, or the name of another of the tables before it.");
        }
    }

    private void ReportTwice(AdqlColumn column, AdqlSource source) => findings.Error(
        AdqlDiagnosticCode.AmbiguousColumn, column.Span, $"{source.Name} has more than one column called {column.Name}.",
        "Give them aliases of their own in the subquery.");

    private static string InSight(AdqlSource[] sources, bool isError) => sources.Length switch
    {
        1 => $"{(sources[0].IsResult ? "The result" : sources[0].Name)} {(isError ? "does not have" : "is not known to have")}",
        _ => "No table in sight " + Has(isError),
    };

    private static string Has(bool isError) => isError ? "has" : "is known to have";

    private string Owners(List<AdqlScopeColumn> columns) =>
        string.Join(" and ", columns.Select(c => Qualifier(c, columns)).Distinct(StringComparer.Ordinal));

    /// <summary>The name of a column's table, with its schema if others of the columns have a table of the same name.</summary>
    private string Qualifier(AdqlScopeColumn column, List<AdqlScopeColumn> others) =>
        column.Source is { HasAlias: false, Table: { } table } source
            && others.Exists(o => !ReferenceEquals(o.Source, source) && AdqlNameRules.AreSame(o.Source.Name, source.Name))
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
        return near is null
            ? null
            : AdqlIdentifier.ToAdql(
                columns.First(c => string.Equals(AdqlIdentifier.Unquote(c.Name), near, StringComparison.Ordinal)).Name, version);
    }

    /// <summary>True if the text has these words at the beginning of the span.</summary>
    private bool StandsAt(string words, AdqlSpan span) =>
        span.Start + words.Length <= findings.Text.Length && string.CompareOrdinal(findings.Text, span.Start, words, 0, words.Length) == 0;
}
