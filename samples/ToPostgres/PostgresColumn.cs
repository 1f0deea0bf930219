using System.Data.Common;
using System.Globalization;
using System.Numerics;
using Npgsql;
using NpgsqlTypes;
using TypedTap.Data;
using TypedTap.Sky;

namespace ToPostgres;

/// <summary>A column of the new table, and how a value gets into it.</summary>
public sealed class PostgresColumn
{
    private const NpgsqlDbType Doubles = NpgsqlDbType.Array | NpgsqlDbType.Double;

    private PostgresColumn(string name, DbColumn column)
    {
        (var type, WriteAsync) = Of(column);
        QuotedName = Quote(name);
        Definition = $"{QuotedName} {type}{(column.AllowDBNull == false ? " NOT NULL" : "")}";
    }

    /// <summary>Writes a value that is not null.</summary>
    public delegate Task Writer(NpgsqlBinaryImporter copy, TapDataReader rows, int ordinal, CancellationToken cancellationToken);

    /// <summary>The name in quotes.</summary>
    public string QuotedName { get; }

    /// <summary>Name, type and constraint, as CREATE TABLE wants them.</summary>
    public string Definition { get; }

    /// <summary>Writes a value of a reader's row that is not null.</summary>
    public Writer WriteAsync { get; }

    /// <summary>The columns of a reader. Where one name stands twice, as joins make it, the second gets a number.</summary>
    public static IReadOnlyList<PostgresColumn> AllOf(IEnumerable<DbColumn> columns)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select((column, i) => new PostgresColumn(Unused(column.ColumnName, i), column))];

        string Unused(string name, int ordinal)
        {
            while (name.Length == 0 || !names.Add(name))
                name += string.Create(CultureInfo.InvariantCulture, $"_{ordinal + 1}");
            return name;
        }
    }

    /// <summary>A name as SQL takes it whatever is in it.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static (string Type, Writer Write) Of(DbColumn column) => column.DataType switch
    {
        var t when t == typeof(bool) => ("boolean", As<bool>(NpgsqlDbType.Boolean)),
        // PostgreSQL's smallest integer has two bytes.
        var t when t == typeof(byte) || t == typeof(short) => ("smallint", As<short>(NpgsqlDbType.Smallint)),
        var t when t == typeof(int) => ("integer", As<int>(NpgsqlDbType.Integer)),
        var t when t == typeof(long) => ("bigint", As<long>(NpgsqlDbType.Bigint)),
        var t when t == typeof(float) => ("real", As<float>(NpgsqlDbType.Real)),
        var t when t == typeof(double) => ("double precision", As<double>(NpgsqlDbType.Double)),
        var t when t == typeof(string) => ("text", As<string>(NpgsqlDbType.Text)),
        var t when t == typeof(DateTime) => ("timestamp with time zone", As<DateTime>(NpgsqlDbType.TimestampTz)),
        var t when t == typeof(Guid) => ("uuid", As<Guid>(NpgsqlDbType.Uuid)),
        var t when t == typeof(byte[]) => ("bytea", As<byte[]>(NpgsqlDbType.Bytea)),
        var t when t == typeof(bool[]) => ("boolean[]", As<bool[]>(NpgsqlDbType.Array | NpgsqlDbType.Boolean)),
        var t when t == typeof(short[]) => ("smallint[]", As<short[]>(NpgsqlDbType.Array | NpgsqlDbType.Smallint)),
        var t when t == typeof(int[]) => ("integer[]", As<int[]>(NpgsqlDbType.Array | NpgsqlDbType.Integer)),
        var t when t == typeof(long[]) => ("bigint[]", As<long[]>(NpgsqlDbType.Array | NpgsqlDbType.Bigint)),
        var t when t == typeof(float[]) => ("real[]", As<float[]>(NpgsqlDbType.Array | NpgsqlDbType.Real)),
        var t when t == typeof(double[]) => ("double precision[]", As<double[]>(Doubles)),
        var t when t == typeof(string[]) => ("text[]", As<string[]>(NpgsqlDbType.Array | NpgsqlDbType.Text)),
        // What PostgreSQL has no type for becomes its numbers, in DALI's order.
        var t when t == typeof(Complex) => ("double precision[]", Numbers<Complex>(c => [c.Real, c.Imaginary])),
        var t when t == typeof(Complex[]) =>
            ("double precision[]", Numbers<Complex[]>(all => [.. all.SelectMany(c => new[] { c.Real, c.Imaginary })])),
        var t when t == typeof(Interval<double>) => ("double precision[]", Numbers<Interval<double>>(i => [i.Lower, i.Upper])),
        var t when t == typeof(Interval<double>[]) =>
            ("double precision[]", Numbers<Interval<double>[]>(all => [.. all.SelectMany(i => new[] { i.Lower, i.Upper })])),
        var t when t == typeof(SkyPoint) => ("double precision[]", Numbers<SkyPoint>(p => [p.Ra, p.Dec])),
        var t when t == typeof(SkyCircle) =>
            ("double precision[]", Numbers<SkyCircle>(c => [c.Center.Ra, c.Center.Dec, c.Radius.InDegrees])),
        var t when t == typeof(SkyPolygon) =>
            ("double precision[]", Numbers<SkyPolygon>(p => [.. p.Vertices.SelectMany(v => new[] { v.Ra, v.Dec })])),
        var t when t == typeof(SkyRegion) =>
            ("text", (copy, rows, i, token) => copy.WriteAsync(rows.GetFieldValue<SkyRegion>(i).Text, NpgsqlDbType.Text, token)),
        var t => throw new NotSupportedException(
            $"Column '{column.ColumnName}' has the type {t}, for which no column of PostgreSQL is known here."),
    };

    private static Writer As<T>(NpgsqlDbType type) => (copy, rows, i, token) => copy.WriteAsync(rows.GetFieldValue<T>(i), type, token);

    private static Writer Numbers<T>(Func<T, double[]> numbers) =>
        (copy, rows, i, token) => copy.WriteAsync(numbers(rows.GetFieldValue<T>(i)), Doubles, token);
}
