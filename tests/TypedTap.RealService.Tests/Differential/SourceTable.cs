using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>A table of the service with all its rows, and what random queries may do with it.</summary>
internal sealed class SourceTable
{
    // accref and preview are made URLs on their way out; the others are of a fixed length, to which results that take their type are cut.
    private static readonly HashSet<string> LeftOut = new(
        StringComparer.OrdinalIgnoreCase) { "accref", "preview", "c1", "uriBucket", "typeCode", "requirements_flag" };

    private static readonly (string Ra, string Dec)[] Positions =
    [
        ("ra", "dec"), ("s_ra", "s_dec"), ("targetPosition_coordinates_cval1", "targetPosition_coordinates_cval2"),
        ("centerAlpha", "centerDelta"),
    ];

    public SourceTable(string name, EngineTable rows, IReadOnlyCollection<string> inexact)
    {
        Name = name;
        Rows = rows;
        Columns = [.. Enumerable.Range(0, rows.Columns.Count)
            .Where(i => !inexact.Contains(rows.Columns[i].Name) && IsUsable(rows.Columns[i], rows.Values[i]))
            .Select(i => Column(rows.Columns[i], rows.Values[i]))];
    }

    private SourceTable(SourceTable table, string column)
    {
        (Name, Rows) = (table.Name, table.Rows);
        Columns = [.. table.Columns.Where(c => c.Name != column)];
    }

    public string Name { get; }

    public EngineTable Rows { get; }

    public IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>Its columns of a position, if it has one.</summary>
    public (string Ra, string Dec, ColumnValues RaValues, ColumnValues DecValues)? Position
    {
        get
        {
            foreach (var (ra, dec) in Positions)
            {
                var (lon, lat) = (Columns.FirstOrDefault(c => c.Name == ra), Columns.FirstOrDefault(c => c.Name == dec));
                if (lon is not null && lat is not null)
                    return (ra, dec, lon.Values, lat.Values);
            }

            return null;
        }
    }

    /// <summary>Whether every row has a position: of others the service tells that they are in no circle, instead of NULL.</summary>
    public bool HasAllPositions =>
        Position is { } position
            && !Enumerable.Range(0, Rows.RowCount).Any(row => position.RaValues.IsNull(row) || position.DecValues.IsNull(row));

    /// <summary>The table without a column, which USING has merged with another's.</summary>
    public SourceTable Without(string column) => new(this, column);

    public IReadOnlyList<SourceColumn> Of(EngineKind kind) => [.. Columns.Where(c => c.Type.Kind == kind)];

    private static SourceColumn Column(EngineColumn column, ColumnValues values) =>
        new(column.IsDelimited ? AdqlIdentifier.Quote(column.Name) : column.Name, column.Type, values) { IsLarge = IsLarge(values) };

    // The answers of the service have ? for what ASCII has not, so that such texts are not those of its tables.
    private static bool IsUsable(EngineColumn column, ColumnValues values)
    {
        if (column.Type.Kind == EngineKind.Array || LeftOut.Contains(column.Name))
            return false;
        var some = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values.Box(i) is not { } value)
                continue;
            some++;
            if (value is string text && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0
                || value is string odd && odd.AsSpan().IndexOfAny('?', '\\') >= 0)
            {
                return false;
            }
        }

        return some > 0;
    }

    private static bool IsLarge(ColumnValues values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values.Box(i) is long and (> 30000 or < -30000) || values.Box(i) is double number && !(Math.Abs(number) < 1e12))
                return true;
        }

        return false;
    }
}
