using System.Linq.Expressions;
using System.Reflection;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation;

/// <summary>
/// Calls of generated methods that go along keys. To many rows they mean the partners that a <c>GroupJoin</c> would give. To one row they
/// mean a LEFT OUTER JOIN that stands wherever the row's own table does: it adds no rows and takes none away, so that it needs no place
/// among the operators, and two uses of it are one join.
/// </summary>
internal sealed class NavigationCalls(QueryTranslator translator)
{
    private readonly List<Lookup> _lookups = [];

    /// <summary>What a call means; null if it is none of a generated method on a row.</summary>
    /// <exception cref="TapQueryNotSupportedException">The key's table or columns are not there.</exception>
    public static Expression? TryTranslate(MethodCallExpression call) =>
        call is { Object: null, Arguments: [SourceExpression { Navigations: { } navigations } row] }
        && call.Method.GetCustomAttribute<TapNavigationAttribute>(inherit: false) is { } navigation
            ? navigations.Translate(call, row, navigation)
            : null;

    /// <summary>The joins that rows of a table have, and those that the joined rows have in turn.</summary>
    public IEnumerable<QueryJoin> JoinsOf(QuerySource source) =>
        _lookups.Where(lookup => lookup.Owner.Equals(source)).SelectMany(lookup => JoinsOf(lookup.Join.Source).Prepend(lookup.Join));

    private Expression Translate(MethodCallExpression call, SourceExpression row, TapNavigationAttribute navigation)
    {
        if (translator.Session.FindTable?.Invoke(navigation.Table) is not { } table)
        {
            throw Unknown(
                call, $"the archive has no table '{navigation.Table}'",
                "add it to the Tables of the snapshot in the project, or take the tables from the archive that the method was generated for");
        }

        var columns = Enumerable.Range(0, navigation.Columns.Count / 2)
            .Select(i =>
                (Own: Column(row.Table, navigation.Columns[2 * i], call), Other: Column(table, navigation.Columns[(2 * i) + 1], call)))
            .ToList();
        return call.Type == table.RowType ? ToOne(call, row, table, columns) : ToMany(call, row, table, columns);
    }

    private GroupJoinExpression ToMany(
        MethodCallExpression call, SourceExpression row, TapTableMapping table,
        List<(TapColumnBinding Own, TapColumnBinding Other)> columns)
    {
        var rows = translator.Rows(table);
        return new GroupJoinExpression(call.Type, rows, On(row, (SourceExpression)rows.Shape, columns));
    }

    private SourceExpression ToOne(
        MethodCallExpression call, SourceExpression row, TapTableMapping table,
        List<(TapColumnBinding Own, TapColumnBinding Other)> columns)
    {
        // A row of a subquery has its columns from there, so that these tell which row it is, and not the source alone.
        var key = string.Join(
            '\n', columns.SelectMany(pair => new[] { row[pair.Own].Column.Name, pair.Other.Column.Name }).Prepend(table.Name));
        var owner = row[columns[0].Own].Source;
        if (_lookups.Find(lookup => lookup.Owner.Equals(owner) && lookup.Key == key) is { } known)
            return known.Row;
        var source = translator.Source(table.Info) with { IsOptional = true, Name = NameOf(call) };
        var other = new SourceExpression(table, source) { Navigations = this };
        var on = On(row, other, columns);
        var lookup = new Lookup(
            owner, key, new QueryJoin(source, on, AdqlJoinKind.Left) { IsLookup = true },
            (SourceExpression)OptionalShape.Of(other, source, on));
        _lookups.Add(lookup);
        return lookup.Row;
    }

    private static QueryPredicate On(
        SourceExpression row, SourceExpression other, List<(TapColumnBinding Own, TapColumnBinding Other)> columns) =>
        Predicates.All(
            columns.Select(QueryPredicate (pair) => new QueryComparison(AdqlComparisonOperator.Equal, row[pair.Own], other[pair.Other])));

    // What a lambda would call it: observation.
    private static string NameOf(MethodCallExpression call) => char.ToLowerInvariant(call.Method.Name[0]) + call.Method.Name[1..];

    private static TapColumnBinding Column(TapTableMapping table, string name, MethodCallExpression call) =>
        table.FindColumn(name) ?? throw Unknown(
            call, $"table '{table.Name}' has no column '{name}' here", "add the column to the Columns of the snapshot in the project");

    private static TapQueryNotSupportedException Unknown(MethodCallExpression call, string reason, string cure) =>
        new(call.Method.Name + "()", "a query", reason, cure);

    /// <param name="Owner">The table whose rows it starts from.</param>
    /// <param name="Key">Which key, and where it ends.</param>
    /// <param name="Join">The join.</param>
    /// <param name="Row">The row at the end.</param>
    private sealed record Lookup(QuerySource Owner, string Key, QueryJoin Join, SourceExpression Row);
}
