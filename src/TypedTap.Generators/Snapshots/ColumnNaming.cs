using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Names the columns of a table, and then leaves out those that are not wanted: all of them take part, so that asking for one more
/// never renames another.
/// </summary>
internal static class ColumnNaming
{
    public static NamedColumns Name(TableChoice choice, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var table = choice.Table;
        var names = TapNaming.PropertyNames(choice.RecordName, table.Columns, choice.Style);
        var kept = ColumnPatterns.Choose(table, choice.ColumnPatterns);
        var columns = new List<TapColumnInfo>(names.Count);
        var isRefused = false;
        for (var i = 0; i < names.Count; i++)
        {
            var column = table.Columns[i];
            var isNamed = string.Equals(column.CSharpName, names[i], StringComparison.Ordinal);
            isRefused |= !isNamed && column.CSharpName is not null;
            if (kept is null || kept[i])
                columns.Add(isNamed ? column : column with { CSharpName = names[i] });
        }

        return new NamedColumns(
            choice,
            table with { CSharpName = choice.RecordName, Columns = columns.ToValueList() },
            Doubtful(choice, kept),
            isRefused ? Refused(choice, names) : ValueList<RefusedName>.Empty);
    }

    private static ValueList<RefusedName> Refused(TableChoice choice, ValueList<string> names)
    {
        var columns = choice.Table.Columns;
        return TapNaming.FindColumnProblems(choice.RecordName, columns, choice.Style)
            .Select(one =>
                new RefusedName(one.Column, columns[one.Column].Name, columns[one.Column].CSharpName!, one.Reason, names[one.Column]))
            .ToValueList();
    }

    private static ValueList<DoubtfulColumn> Doubtful(TableChoice choice, bool[]? kept)
    {
        var table = choice.Table;
        var numbers = choice.Origin is { } origin && !choice.IsOverridden ? origin.Doubtful : DatatypeCheck.FindDoubtful(table);
        return numbers.Count == 0
            ? ValueList<DoubtfulColumn>.Empty
            : numbers.Where(i => kept is null || kept[i]).Select(i => new DoubtfulColumn(i, table.Columns[i])).ToValueList();
    }
}
