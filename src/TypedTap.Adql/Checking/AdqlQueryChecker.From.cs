using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks FROM: finds the tables, joins them.</summary>
internal sealed partial class AdqlQueryChecker
{
    private void AddTable(AdqlTableReference reference, AdqlScope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (reference)
        {
            case AdqlTable table:
                Add(
                    new(table.Alias ?? table.Name.Last, table.Alias is not null, DeclaredName(table, out var relation), relation), table,
                    scope);
                break;
            case AdqlDerivedTable derived:
                // A subquery in FROM sees the queries around this one, but not the tables beside it.
                if (scope.Select is { } beside)
                    _beside.Push(beside);
                Add(new(derived.Alias, hasAlias: true, null, CheckQuery(derived.Query, scope.Outer)), derived, scope);
                if (scope.Select is not null)
                    _beside.Pop();
                break;
            case AdqlJoin join:
                AddJoin(join, scope);
                break;
        }
    }

    private void Add(AdqlSource source, AdqlTableReference reference, AdqlScope scope)
    {
        if (scope.HasTwin(source))
        {
            findings.Error(
                AdqlDiagnosticCode.DuplicateName, reference.Span, $"Two tables in this FROM clause go by the name {source.Name}.",
                "Give one of them an alias of its own.");
        }

        scope.Add(Limited(source));
    }

    /// <summary>The source, or one that has whatever column a query names if there would be too many to look through.</summary>
    private AdqlSource Limited(AdqlSource source) =>
        (_inScopes += source.Relation.Columns.Count) > MaximumInScopes
            ? new(source.Name, source.HasAlias, source.Table, AdqlRelation.Unknown) { IsResult = source.IsResult }
            : source;

    private void AddJoin(AdqlJoin join, AdqlScope scope)
    {
        var first = scope.Sources.Count;
        AddTable(join.Left, scope);
        var middle = scope.Sources.Count;
        AddTable(join.Right, scope);
        var end = scope.Sources.Count;
        switch (join.Specification)
        {
            case AdqlOn on:
                var (oldFirst, oldEnd) = scope.Narrow(first, end);
                CheckCondition(on.Condition, new(scope, AdqlClause.On, null));
                scope.Narrow(oldFirst, oldEnd);
                break;
            case AdqlUsing @using:
                foreach (var column in @using.Columns)
                    Merge(column, @using.Span, join.Kind, scope, first, middle, end);
                break;
            case AdqlNatural:
                MergeCommon(join.Span, join.Kind, scope, first, middle, end);
                break;
        }
    }

    private void Merge(string column, AdqlSpan span, AdqlJoinKind kind, AdqlScope scope, int first, int middle, int end)
    {
        var left = OneOf(column, "left", span, scope, first, middle);
        var right = OneOf(column, "right", span, scope, middle, end);
        if (left is not null && right is not null)
            Merge(left, right, kind, span);
    }

    private void Merge(AdqlScopeColumn left, AdqlScopeColumn right, AdqlJoinKind kind, AdqlSpan span)
    {
        left = left.Merged;
        var (one, other) = (left.MergedInfo ?? left.Column.Info, right.MergedInfo ?? right.Column.Info);
        if (AdqlTypeGroups.AreDifferent(one.Type, other.Type))
        {
            findings.Warning(
                AdqlDiagnosticCode.TypeMismatch, span,
                $"The join compares the column {left.Column.Name} of {left.Source.Name}, of type {one.Type}, with that of {right.Source.Name}, of type {other.Type}.",
                "Join by columns of like types; databases refuse this or convert, each in its own way.");
        }

        if (!_isDachs && kind is AdqlJoinKind.Right or AdqlJoinKind.Full)
            left.MergedInfo = Both(one, other);
        right.MergeInto(left);
    }

    private AdqlScopeColumn? OneOf(string column, string side, AdqlSpan span, AdqlScope scope, int first, int end)
    {
        var found = scope.Find(column, first, end);
        if (found.Count == 1 || (found.Count > 1 && AreAlike(found)))
            return found[0];
        if (findings.IsFull)
            return null;
        var sources = scope.Sources.Skip(first).Take(end - first).ToArray();
        if (found.Count > 1)
        {
            findings.Error(
                AdqlDiagnosticCode.AmbiguousColumn, span,
                $"USING names the column {column}, which more than one table on the {side} side of the join has: {Owners(found)}.",
                "Join with ON and qualified names.");
        }
        else if (!sources.Any(s => s.Relation is { IsOpen: true, Warns: false }))
        {
            var near = Nearest(column, sources);
            var isError = !sources.Any(s => s.Relation.Warns);
            findings.ErrorOrWarning(
                isError, AdqlDiagnosticCode.UnknownColumn, span,
                $"USING names the column {column}, which no table on the {side} side of the join {(isError ? "has" : "is known to have")}.",
                near is null ? "USING takes columns that both sides have; join others with ON." : $"Did you mean {near}?");
        }

        return null;
    }

    private void MergeCommon(AdqlSpan span, AdqlJoinKind kind, AdqlScope scope, int first, int middle, int end)
    {
        for (var i = middle; i < end; i++)
        {
            foreach (var column in scope.Sources[i].Columns)
            {
                if (column.Column.Name.Length == 0 || !ReferenceEquals(column.Merged, column))
                    continue;
                var left = scope.Find(column.Column.Name, first, middle);
                if (left.Count > 1 && !AreAlike(left))
                {
                    findings.Error(
                        AdqlDiagnosticCode.AmbiguousColumn, span,
                        $"NATURAL joins by the column {column.Column.Name}, which more than one table on the left side has: {Owners(left)}.",
                        "Join with ON and qualified names.");
                }
                else if (left.Count > 0)
                {
                    Merge(left[0], column, kind, span);
                }
            }
        }
    }

    /// <summary>The name under which the schema has a table, with its columns; the written name if it has none.</summary>
    private AdqlTableName DeclaredName(AdqlTable table, out AdqlRelation relation)
    {
        relation = AdqlRelation.Unknown;
        if (table.Name.Parts.Count == 1 && _common.Find(table.Name.Last) is { } common)
        {
            relation = common.Relation;
            return AdqlTableName.Of(common.Name);
        }

        var found = _tables.Find(table.Name);
        var best = found.Length > 1 ? found.Where(t => t.Name.Parts.Count == table.Name.Parts.Count).ToArray() : found;
        if (best.Length == 1)
        {
            relation = RelationOf(best[0]);
            return best[0].Name;
        }

        if (found.Length > 1)
            ReportAmbiguous(table, found);
        else if (!IsIn("TAP_UPLOAD", table.Name) && !IsUnlistedMetadata(table.Name))
            ReportUnknown(table);
        return table.Name;
    }

    // A query may name the same table many times.
    private AdqlRelation RelationOf(AdqlTableInfo table)
    {
        if (!_relations.TryGetValue(table.Name, out var relation))
        {
            _relations.Add(
                table.Name, relation = AdqlRelation.Of(
                    table, table.HasMoreColumns || (!schema.KnowsAllTables && IsIn("TAP_SCHEMA", table.Name))));
        }

        return relation;
    }

    /// <summary>
    /// True for a table of TAP_SCHEMA if that is not listed: every service has it (TAP 1.1 section 4), and may add tables of its own.
    /// </summary>
    private bool IsUnlistedMetadata(AdqlTableName name) =>
        IsIn("TAP_SCHEMA", name) && !schema.FindTables("tables").Any(t => IsIn("TAP_SCHEMA", t.Name));

    /// <summary>
    /// True for a table of one of the schemas that TAP itself knows; those of TAP_UPLOAD are the user's (TAP 1.1 section 2.5) and listed
    /// nowhere.
    /// </summary>
    private static bool IsIn(string reserved, AdqlTableName name) =>
        name.Schema is { } own && string.Equals(AdqlIdentifier.Unquote(own), reserved, StringComparison.OrdinalIgnoreCase);
}
