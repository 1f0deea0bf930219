using System.Numerics;
using TypedTap.Metadata;
using TypedTap.Sky;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable;

namespace TypedTap.Testing.Tables;

/// <summary>Takes the cells of one column of a VOTable, row by row.</summary>
internal static class ColumnLoader
{
    /// <summary>What moves the cell of the reader's current row into the store.</summary>
    /// <param name="field">The column in the document.</param>
    /// <param name="ordinal">Where it stands there.</param>
    /// <param name="store">A store of the type that <see cref="FieldTypes.TypeOf"/> gives.</param>
    public static Action<VoTableReader> For(VoTableField field, int ordinal, ColumnBuilder store)
    {
        var type = TapType.Of(field.Datatype, field.Arraysize, field.Xtype);
        return store switch
        {
            ColumnBuilder<bool> booleans => reader => Put(booleans, reader.GetBoolean(ordinal)),
            ColumnBuilder<long> integers => reader => Put(integers, reader.GetInt64(ordinal)),
            ColumnBuilder<double> numbers when type.Kind == TapTypeKind.Float => reader => Put(numbers, reader.GetSingle(ordinal)),
            ColumnBuilder<double> numbers => reader => Put(numbers, reader.GetDouble(ordinal)),
            ColumnBuilder<DateTime> times => reader => Put(times, reader.GetTimestamp(ordinal)),
            ColumnBuilder<ISkyShape> shapes => reader => PutReference(shapes, Shape(reader, ordinal, type.Kind)),
            ColumnBuilder<Array> arrays => reader => PutReference(arrays, Elements(reader, ordinal, type)),
            _ => reader => PutReference((ColumnBuilder<string>)store, reader.GetString(ordinal)),
        };
    }

    private static void Put<T>(ColumnBuilder<T> store, T? value)
        where T : struct
    {
        if (value is { } given)
            store.Add(given);
        else
            store.AddNull();
    }

    private static void PutReference<T>(ColumnBuilder<T> store, T? value)
        where T : class
    {
        if (value is not null)
            store.Add(value);
        else
            store.AddNull();
    }

    private static ISkyShape? Shape(VoTableReader reader, int ordinal, TapTypeKind kind)
    {
        switch (kind)
        {
            case TapTypeKind.Point:
                return reader.GetPoint(ordinal);
            case TapTypeKind.Circle:
                return reader.GetCircle(ordinal);
            case TapTypeKind.Polygon:
                return reader.GetPolygon(ordinal);
        }

        var region = reader.GetRegion(ordinal);
        return region is null or { Text: "" } ? null : region.Shape ?? throw new EngineException(
            $"Column '{reader.Fields[ordinal].Name}' has in row {reader.RowsRead} the region '{region.Text}', which is none that can be understood in "
            + "equatorial coordinates. Write it in STC-S or DALI notation in ICRS, or declare the column without an xtype, as text.");
    }

    private static Array? Elements(VoTableReader reader, int ordinal, TapType type)
    {
        switch (type.Kind)
        {
            case TapTypeKind.Interval:
                return reader.GetInterval(ordinal) is { } interval ? new[] { interval.Lower, interval.Upper } : null;
            case TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex:
                return reader.GetComplex(ordinal) is { } number ? new[] { number.Real, number.Imaginary } : null;
        }

        return type.Element switch
        {
            TapTypeKind.Boolean or TapTypeKind.Bit => reader.GetBooleanArray(ordinal),
            TapTypeKind.UnsignedByte => reader.GetByteArray(ordinal),
            TapTypeKind.Short or TapTypeKind.Int or TapTypeKind.Long => reader.GetInt64Array(ordinal),
            TapTypeKind.String => reader.GetStringArray(ordinal),
            TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => Parts(reader.GetComplexArray(ordinal)),
            TapTypeKind.Float => reader.GetSingleArray(ordinal) is { } singles ? Array.ConvertAll(singles, single => (double)single) : null,
            _ => reader.GetDoubleArray(ordinal),
        };
    }

    // Real and imaginary parts in turn, as VOTable has them.
    private static double[]? Parts(Complex[]? numbers)
    {
        if (numbers is null)
            return null;
        var parts = new double[2 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
            (parts[2 * i], parts[(2 * i) + 1]) = (numbers[i].Real, numbers[i].Imaginary);
        return parts;
    }
}
