using System.Numerics;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable;

namespace TypedTap.Testing.Formats;

/// <summary>Moves the values of a column of a result into a VOTable.</summary>
internal static class CellOutput
{
    /// <summary>What writes the value of a row as the next cell.</summary>
    public static Action<VoTableWriter, int> For(EngineType type, ColumnValues values, VoTableSerialization serialization)
    {
        var cell = For(type, values);
        if (serialization != VoTableSerialization.TableData || NumbersOf(type) is not { } count)
            return cell;

        // An empty cell of so many numbers is a null to some readers and an error to others; of NaN it is a null to all.
        var absent = new double[count];
        Array.Fill(absent, double.NaN);
        return (writer, row) =>
        {
            if (values.IsNull(row))
                writer.WriteDoubleArray(absent);
            else
                cell(writer, row);
        };
    }

    /// <summary>How many numbers a value has that is none if they are NaN (DALI 1.1 section 3.3); null for other types.</summary>
    private static int? NumbersOf(EngineType type) => (type.Datatype, type.Arraysize, type.Xtype) switch
    {
        ("double" or "float", "2", "interval" or "point") => 2,
        ("double" or "float", "3", "circle") => 3,
        _ => null,
    };

    private static Action<VoTableWriter, int> For(EngineType type, ColumnValues values) => values switch
    {
        ColumnValues<bool> booleans => (writer, row) => writer.WriteBoolean(booleans.TryGet(row, out var value) ? value : null),
        ColumnValues<long> integers => (writer, row) => writer.WriteInt64(integers.TryGet(row, out var value) ? value : null),
        ColumnValues<double> numbers when type.Datatype == "float" =>
            (writer, row) => writer.WriteSingle(numbers.TryGet(row, out var value) ? (float)value : null),
        ColumnValues<double> numbers => (writer, row) => writer.WriteDouble(numbers.TryGet(row, out var value) ? value : null),
        ColumnValues<string> texts => (writer, row) => writer.WriteString(texts.TryGet(row, out var value) ? value : null),
        ColumnValues<DateTime> times => (writer, row) => writer.WriteTimestamp(times.TryGet(row, out var value) ? value : null),
        ColumnValues<ISkyShape> shapes => (writer, row) => writer.WriteShape(shapes.TryGet(row, out var value) ? value : null),
        ColumnValues<Array> arrays => (writer, row) => Elements(writer, type, arrays.TryGet(row, out var value) ? value : null),
        _ => (writer, _) => writer.WriteNull(),
    };

    private static void Elements(VoTableWriter writer, EngineType type, Array? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case double[] numbers when type.Datatype is "floatComplex" or "doubleComplex":
                writer.WriteComplexArray(Complexes(numbers));
                break;
            case double[] numbers when type.Datatype == "float":
                writer.WriteSingleArray(Array.ConvertAll(numbers, number => (float)number));
                break;
            case double[] numbers:
                writer.WriteDoubleArray(numbers);
                break;
            case long[] integers:
                writer.WriteInt64Array(integers);
                break;
            case bool[] booleans:
                writer.WriteBooleanArray(booleans);
                break;
            case byte[] bytes:
                writer.WriteByteArray(bytes);
                break;
            case string[] texts:
                writer.WriteStringArray(texts);
                break;
            default:
                throw new InvalidOperationException($"A result has an array of {value.GetType()}, which no column of a VOTable holds.");
        }
    }

    private static Complex[] Complexes(double[] parts)
    {
        var numbers = new Complex[parts.Length / 2];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = new Complex(parts[2 * i], parts[(2 * i) + 1]);
        return numbers;
    }
}
