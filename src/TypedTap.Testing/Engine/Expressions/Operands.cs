using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Makes operands of columns, constants and other operands.</summary>
internal static class Operands
{
    /// <summary>A column of a source.</summary>
    /// <param name="column">What it is; its unit, UCD, utype and description are passed on.</param>
    /// <param name="values">Its values.</param>
    /// <param name="source">The source within its query; see <see cref="RowCursor.Rows"/>.</param>
    /// <param name="depth">0 for this query, 1 for the one around it, and so on.</param>
    public static Operand Column(EngineColumn column, ColumnValues values, int source, int depth) => column.Type.Kind switch
    {
        EngineKind.Null => new NullOperand { Type = column.Type, IsConstant = true },
        EngineKind.Boolean => Column((ColumnValues<bool>)values, column, source, depth),
        EngineKind.Integer => Column((ColumnValues<long>)values, column, source, depth),
        EngineKind.Number => Column((ColumnValues<double>)values, column, source, depth),
        EngineKind.Text => Column((ColumnValues<string>)values, column, source, depth),
        EngineKind.Timestamp => Column((ColumnValues<DateTime>)values, column, source, depth),
        EngineKind.Shape => Column((ColumnValues<ISkyShape>)values, column, source, depth),
        EngineKind.Array => Column((ColumnValues<Array>)values, column, source, depth),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type.Kind, "A kind that no column holds."),
    };

    /// <summary>The same value at every row.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">An object of the kind's type, or null for NULL.</param>
    public static Operand Constant(EngineType type, object? value) => type.Kind switch
    {
        EngineKind.Null => new NullOperand { Type = type, IsConstant = true },
        EngineKind.Boolean => Constant<bool>(type, value),
        EngineKind.Integer => Constant<long>(type, value),
        EngineKind.Number => Constant<double>(type, value),
        EngineKind.Text => Constant<string>(type, value),
        EngineKind.Timestamp => Constant<DateTime>(type, value),
        EngineKind.Shape => Constant<ISkyShape>(type, value),
        EngineKind.Array => Constant<Array>(type, value),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "A kind that no value has."),
    };

    /// <summary>
    /// The operand as one of another type that <see cref="EngineTypes.Common"/> gave: numbers are widened, NULLs take the type, the rest
    /// keeps its values. Metadata stays.
    /// </summary>
    public static Operand Convert(Operand operand, EngineType type)
    {
        if (operand.Type == type)
            return operand;
        return (operand, type.Kind) switch
        {
            (NullOperand, _) => Constant(type, null),
            (Operand<long> whole, EngineKind.Number) => new WidenedOperand(whole)
            {
                Type = type,
                Unit = operand.Unit,
                Ucd = operand.Ucd,
                Utype = operand.Utype,
                Description = operand.Description,
                IsConstant = operand.IsConstant,
            },
            (Operand<bool> typed, EngineKind.Boolean) => Relabel(typed, type),
            (Operand<long> typed, EngineKind.Integer) => Relabel(typed, type),
            (Operand<double> typed, EngineKind.Number) => Relabel(typed, type),
            (Operand<string> typed, EngineKind.Text) => Relabel(typed, type),
            (Operand<DateTime> typed, EngineKind.Timestamp) => Relabel(typed, type),
            (Operand<ISkyShape> typed, EngineKind.Shape) => Relabel(typed, type),
            (Operand<Array> typed, EngineKind.Array) => Relabel(typed, type),
            _ => throw new InvalidOperationException($"Values of kind {operand.Type.Kind} don't become {type.Kind} by themselves."),
        };
    }

    private static Operand<T> Column<T>(ColumnValues<T> values, EngineColumn column, int source, int depth)
        where T : notnull => depth == 0
        ? new ColumnOperand<T>(values, source)
        {
            Type = column.Type,
            Unit = column.Unit,
            Ucd = column.Ucd,
            Utype = column.Utype,
            Description = column.Description,
        }
        : new OuterColumnOperand<T>(values, source, depth)
        {
            Type = column.Type,
            Unit = column.Unit,
            Ucd = column.Ucd,
            Utype = column.Utype,
            Description = column.Description,
        };

    private static ConstantOperand<T> Constant<T>(EngineType type, object? value)
        where T : notnull => value is null
        ? new ConstantOperand<T>(default, hasValue: false) { Type = type, IsConstant = true }
        : new ConstantOperand<T>((T)value, hasValue: true) { Type = type, IsConstant = true };

    private static RelabeledOperand<T> Relabel<T>(Operand<T> operand, EngineType type)
        where T : notnull => new(operand)
        {
            Type = type,
            Unit = operand.Unit,
            Ucd = operand.Ucd,
            Utype = operand.Utype,
            Description = operand.Description,
            IsConstant = operand.IsConstant,
        };
}
