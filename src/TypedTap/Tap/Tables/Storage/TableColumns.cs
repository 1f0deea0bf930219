using System.Numerics;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Chooses the array that a column's values are kept in.</summary>
internal static class TableColumns
{
    public static TableColumn For(ColumnPlan plan)
    {
        if (plan.IsText)
            return plan.IsStringArray ? new TextArrayColumn(plan) : new TextColumn(plan);
        return plan.IsSingle ? Scalar(plan) : Array(plan);
    }

    private static TableColumn Scalar(ColumnPlan plan) => plan.Type switch
    {
        VoTableDatatype.Boolean or VoTableDatatype.Bit => new ScalarColumn<bool>(plan, static (reader, at) => reader.GetBoolean(at)),
        VoTableDatatype.UnsignedByte => new ScalarColumn<byte>(plan, static (reader, at) => reader.GetByte(at)),
        VoTableDatatype.Short => new ScalarColumn<short>(plan, static (reader, at) => reader.GetInt16(at)),
        VoTableDatatype.Int => new ScalarColumn<int>(plan, static (reader, at) => reader.GetInt32(at)),
        VoTableDatatype.Long => new ScalarColumn<long>(plan, static (reader, at) => reader.GetInt64(at)),
        VoTableDatatype.Float => new ScalarColumn<float>(plan, static (reader, at) => reader.GetSingle(at)),
        VoTableDatatype.Double => new ScalarColumn<double>(plan, static (reader, at) => reader.GetDouble(at)),
        _ => new ScalarColumn<Complex>(plan, static (reader, at) => reader.GetComplex(at)),
    };

    private static TableColumn Array(ColumnPlan plan) => plan.Type switch
    {
        VoTableDatatype.Boolean => new ArrayColumn<byte>(plan, Booleans),
        VoTableDatatype.Bit => new ArrayColumn<bool>(plan, static (reader, at) => reader.GetBooleanArray(at)),
        VoTableDatatype.UnsignedByte => new ArrayColumn<byte>(plan, static (reader, at) => reader.GetByteArray(at)),
        VoTableDatatype.Short => new ArrayColumn<short>(plan, static (reader, at) => reader.GetInt16Array(at)),
        VoTableDatatype.Int => new ArrayColumn<int>(plan, static (reader, at) => reader.GetInt32Array(at)),
        VoTableDatatype.Long => new ArrayColumn<long>(plan, static (reader, at) => reader.GetInt64Array(at)),
        VoTableDatatype.Float => new ArrayColumn<float>(plan, static (reader, at) => reader.GetSingleArray(at)),
        VoTableDatatype.Double => new ArrayColumn<double>(plan, static (reader, at) => reader.GetDoubleArray(at)),
        _ => new ArrayColumn<Complex>(plan, static (reader, at) => reader.GetComplexArray(at)),
    };

    /// <summary>The bytes of BINARY2, which has one for null.</summary>
    private static byte[]? Booleans(VoTableReader reader, int position) =>
        reader.GetNullableBooleanArray(position) is { } values
            ? System.Array.ConvertAll(values, static value => value switch { true => (byte)'T', false => (byte)'F', null => (byte)'?' })
            : null;
}
