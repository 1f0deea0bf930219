using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Finds what names of columns and of their tables mean: the innermost query first (SQL-92 section 6.4).</summary>
internal sealed partial class AdqlQueryChecker
{
    private AdqlValueInfo Resolve(AdqlColumn column, AdqlPlace place)
    {
        _resolved = null;
        var found = column.Table is { } table ? ResolveQualified(column, table, place) : ResolveAlone(column, place);
        if (found is not { } entry)
            return AdqlValueInfo.Unknown;
        _resolved = (column, entry.Column);
        if (!place.InAggregate && !place.InCall && entry.Scope.CollectsLoose)
            entry.Scope.Loose.Add((column, entry.Column));
        return column.Table is null && entry.Column.MergedInfo is { } merged ? merged : entry.Column.Column.Info;
    }

    private (AdqlScope Scope, AdqlScopeColumn Column)? ResolveAlone(AdqlColumn column, AdqlPlace place)
    {
        var mayBeInside = false;
        for (var scope = place.Scope; scope is not null; scope = scope.Outer)
        {
            var found = scope.Find(column.Name);
            // A table further inside may have the column without listing it.
            if (mayBeInside && found.Count > 0)
                return null;
            if (found.Count > 1)
                ReportAmbiguous(column, found);
            if (found.Count > 0)
                return (scope, found[0]);
            if (scope.TakesAny)
                return null;
            mayBeInside |= scope.IsOpen;
        }

        if (place is { Clause: AdqlClause.OrderBy, Select: { } select } && HasAlias(select, column.Name))
            return null;
        ReportUnknown(column, place, isError: !mayBeInside);
        return null;
    }

    private (AdqlScope Scope, AdqlScopeColumn Column)? ResolveQualified(AdqlColumn column, AdqlTableName table, AdqlPlace place)
    {
        if (FindSource(table, place.Scope, column.Span, isWildcard: false, column) is not { } source)
            return null;
        var scope = place.Scope;
        while (!scope.Has(source))
            scope = scope.Outer!;
        var found = scope.Find(column.Name, source);
        if (found.Count > 1 && !AreAlike(found))
            ReportTwice(column, source);
        if (found.Count > 0)
            return (scope, found[0]);
        if (!source.Relation.IsOpen || source.Relation.Warns)
            ReportUnknown(column, source, place);
        return null;
    }

    /// <summary>The source that a qualifier means; says if there is none.</summary>
    private AdqlSource? FindSource(AdqlTableName written, AdqlScope start, AdqlSpan span, bool isWildcard, AdqlColumn? column = null)
    {
        for (var scope = start; scope is not null; scope = isWildcard ? null : scope.Outer)
        {
            var found = scope.FindSources(written);
            // Of x.t and t, the name t means the latter; twins have been reported where they are introduced.
            if (found.Count > 1 && found.FindAll(s => s.Table is { } own && own.Parts.Count == written.Parts.Count) is { Count: 1 } exact)
                return exact[0];
            if (found.Exists(s => !AdqlScope.AreTwins(s, found[0])))
            {
                findings.Error(
                    AdqlDiagnosticCode.AmbiguousTable, span,
                    $"{written} may be {string.Join(" or ", found.Select(s => s.HasAlias ? s.Name : s.Table?.ToString()))}.",
                    "Give the tables aliases that differ in more than case.");
            }

            if (found.Count > 0)
                return found[0];
        }

        return FindHidden(written, start, span, column);
    }

    // DaCHS knows a table by its own name beside its alias; its database may not.
    private AdqlSource? FindHidden(AdqlTableName written, AdqlScope scope, AdqlSpan span, AdqlColumn? column)
    {
        var hidden = scope.FindHidden(written);
        if (hidden.Count == 0)
        {
            ReportUnknown(written, scope, span, column);
            return null;
        }

        var alias = hidden[0].Name;
        var message = $"{written} has the alias {alias} here, which hides its own name.";
        var replacement = column is null ? alias + ".*" : alias + "." + column.Name;
        var fix = new AdqlFix(span, replacement);
        if (_isDachs)
        {
            findings.Warning(AdqlDiagnosticCode.NotPortable, span, message, $"Write {replacement}.", fix);
            return hidden[0];
        }

        findings.Error(AdqlDiagnosticCode.UnknownTable, span, message, $"Write {replacement}.", fix);
        return null;
    }

    /// <summary>True if the columns are one to DaCHS, which tells columns apart by their metadata.</summary>
    private bool AreAlike(List<AdqlScopeColumn> columns) => _isDachs && columns.TrueForAll(c => c.Column.Info == columns[0].Column.Info);

    private bool HasAlias(AdqlSelect select, string written) =>
        select.Items.Any(item => item is AdqlSelectItem { Alias: { } alias } && _names.Matches(written, alias));
}
