using System.Text.Json;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Formats;

/// <summary>
/// JSON in the form of VOLLT: <c>metadata</c>, an object a column, and <c>data</c>, an array a row. Behind them <c>status</c> is OK,
/// OVERFLOW or ERROR. Numbers and truth values are JSON's, infinities the texts of VOTable, arrays are arrays, times and shapes texts, NULL
/// is null.
/// </summary>
internal sealed class JsonFormat : ResultFormat
{
    private const int BufferBytes = 1 << 16;

    public override string ContentType => "application/json";

    public override async Task WriteAsync(EngineResult result, ResultHeader header, Stream stream, CancellationToken cancellationToken)
    {
        var (columns, values) = (result.Table.Columns, result.Table.Values);
        var json = new Utf8JsonWriter(stream);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteStartArray("metadata");
            foreach (var column in columns)
                Column(json, column);
            json.WriteEndArray();
            json.WriteStartArray("data");
            for (var row = 0; row < result.Table.RowCount; row++)
            {
                json.WriteStartArray();
                for (var i = 0; i < columns.Count; i++)
                    Value(json, columns[i].Type, values[i], row);
                json.WriteEndArray();
                if (json.BytesPending > BufferBytes)
                    await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            json.WriteEndArray();
            json.WriteString("status", header.Failure is not null ? "ERROR" : result.IsOverflow ? "OVERFLOW" : "OK");
            Optional(json, "error", header.Failure);
            json.WriteEndObject();
        }
    }

    private static void Column(Utf8JsonWriter json, EngineColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("datatype", column.Type.Datatype);
        Optional(json, "arraysize", column.Type.Arraysize);
        Optional(json, "xtype", column.Type.Xtype);
        Optional(json, "unit", column.Unit);
        Optional(json, "ucd", column.Ucd);
        Optional(json, "utype", column.Utype);
        Optional(json, "description", column.Description);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Value(Utf8JsonWriter json, EngineType type, ColumnValues values, int row)
    {
        switch (values.Box(row))
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case long integer:
                json.WriteNumberValue(integer);
                break;
            case double number:
                Number(json, number, type.Datatype == "float");
                break;
            case Array array:
                json.WriteStartArray();
                foreach (var item in array)
                    Item(json, item, type);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(CellText.Of(type, values, row));
                break;
        }
    }

    private static void Item(Utf8JsonWriter json, object? item, EngineType type)
    {
        switch (item)
        {
            case double number:
                Number(json, number, type.Datatype is "float" or "floatComplex");
                break;
            case long integer:
                json.WriteNumberValue(integer);
                break;
            case byte small:
                json.WriteNumberValue(small);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            default:
                json.WriteStringValue(item as string);
                break;
        }
    }

    private static void Number(Utf8JsonWriter json, double number, bool isSingle)
    {
        if (double.IsNaN(number))
            json.WriteNullValue();
        else if (double.IsInfinity(number))
            json.WriteStringValue(number > 0 ? "+Inf" : "-Inf");
        else if (isSingle)
            json.WriteNumberValue((float)number);
        else
            json.WriteNumberValue(number);
    }
}
