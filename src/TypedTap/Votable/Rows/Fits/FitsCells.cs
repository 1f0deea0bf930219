using System.Globalization;
using TypedTap.Adql;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows.Fits;

/// <summary>
/// Finds the column of each FIELD. FIELDs tell what the values mean, the table's header how they are stored: where the two
/// differ in type, the header is right (VOTable 1.4, section 5.2).
/// </summary>
internal static class FitsCells
{
    /// <exception cref="NotSupportedException">A column is stored in a way that is not supported.</exception>
    public static FitsCell[] Match(ColumnPlan[] plans, FitsTable table, Func<VoTableField, ColumnPlan> plan)
    {
        var byPlace = plans.Length == table.Columns.Count;
        return plans.Select((original, i) =>
        {
            var column = Find(table.Columns, original.Field) ?? (byPlace && !IsAnothers(plans, table.Columns[i]) ? table.Columns[i] : null);
            return new FitsCell(column is null ? original : plan(FieldOf(original, column)), column);
        }).ToArray();
    }

    /// <summary>Whether a FIELD has the column's name, so that none takes it by its place.</summary>
    private static bool IsAnothers(ColumnPlan[] plans, FitsColumn column) =>
        Array.Exists(plans, plan => plan.Field.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase));

    private static FitsColumn? Find(ValueList<FitsColumn> columns, VoTableField field)
    {
        foreach (var column in columns)
        {
            if (field.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return null;
    }

    /// <summary>The FIELD as it is stored.</summary>
    private static VoTableField FieldOf(ColumnPlan plan, FitsColumn column)
    {
        if (!column.Scale.Equals(1.0) || !column.Zero.Equals(0.0))
            throw new NotSupportedException($"column '{column.Name}' is scaled (TSCAL, TZERO), which is not supported");
        var field = plan.Field;
        var type = TypeOf(column.ElementCode);
        if (IsStoredAsSaid(plan, column, type))
            return field;
        if (type != plan.Type && !(plan.Type == VoTableDatatype.UnicodeChar && type == VoTableDatatype.Char))
            field = field with { Datatype = Datatypes.StandardName(type) };
        else if (plan.Type == VoTableDatatype.UnicodeChar)
            field = field with { Datatype = "char" };
        if (column.Code is 'P' or 'Q')
        {
            field = plan.Shape.IsVariable ? field : field with { Arraysize = "*" };
        }
        else if (plan.Shape.IsVariable || plan.FixedCount != column.Repeat)
        {
            field = field with
            {
                Arraysize = column.Repeat == 1 && column.Code != 'A' ? null : column.Repeat.ToString(CultureInfo.InvariantCulture)
            };
        }

        if (column.Null is { } value && field.NullValue is null)
        {
            field = field with
            {
                Values = (field.Values ?? new VoTableValues()) with { Null = value.ToString(CultureInfo.InvariantCulture) }
            };
        }

        return field;
    }

    /// <summary>Whether FIELD and header agree; some write a complex number as two plain ones.</summary>
    private static bool IsStoredAsSaid(ColumnPlan plan, FitsColumn column, VoTableDatatype type)
    {
        var isPart = (plan.Type, type) is (VoTableDatatype.FloatComplex, VoTableDatatype.Float)
            or (VoTableDatatype.DoubleComplex, VoTableDatatype.Double);
        return (plan.Type == type || isPart) && plan.FixedBytes == column.Bytes
            && (column.Null is null || plan.Field.NullValue is not null);
    }

    private static VoTableDatatype TypeOf(char code) => code switch
    {
        'L' => VoTableDatatype.Boolean,
        'X' => VoTableDatatype.Bit,
        'B' => VoTableDatatype.UnsignedByte,
        'I' => VoTableDatatype.Short,
        'J' => VoTableDatatype.Int,
        'K' => VoTableDatatype.Long,
        'A' => VoTableDatatype.Char,
        'E' => VoTableDatatype.Float,
        'D' => VoTableDatatype.Double,
        'C' => VoTableDatatype.FloatComplex,
        'M' => VoTableDatatype.DoubleComplex,
        _ => throw new NotSupportedException($"the type {code} of a column is not supported"),
    };
}
