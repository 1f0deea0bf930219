using System.Collections;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>A column of a random type: how its values are made, written and read.</summary>
internal sealed record RandomColumn(
    VoTableField Field, Func<Random, object> Make1, Action<VoTableWriter, object?> Write, Func<VoTableReader, int, object?> Read)
{
    private const string Alphabet = "aZ09 <>&\"'\t\n\r]\u00e9\u03b1\u4e2d";

    public static RandomColumn Make(Random random, string name)
    {
        var size = random.Next(1, 12);
        return random.Next(14) switch
        {
            0 => new(Of("boolean"), r => r.Next(2) == 0, (w, v) => w.WriteBoolean((bool?)v), (r, i) => r.GetBoolean(i)),
            1 => new(Of("unsignedByte"), r => (byte)r.Next(256), (w, v) => w.WriteByte((byte?)v), (r, i) => r.GetByte(i)),
            2 => new(
                Of("short"), r => (short)r.Next(short.MinValue, short.MaxValue + 1), (w, v) => w.WriteInt16((short?)v),
                (r, i) => r.GetInt16(i)),
            3 => new(Of("int"), r => r.Next(int.MinValue, int.MaxValue), (w, v) => w.WriteInt32((int?)v), (r, i) => r.GetInt32(i)),
            4 => new(Of("long"), r => r.NextInt64(long.MinValue, long.MaxValue), (w, v) => w.WriteInt64((long?)v), (r, i) => r.GetInt64(i)),
            5 => new(Of("float"), r => (float)Number(r), (w, v) => w.WriteSingle((float?)v), (r, i) => r.GetSingle(i)),
            6 => new(Of("double"), r => Number(r), (w, v) => w.WriteDouble((double?)v), (r, i) => r.GetDouble(i)),
            7 => new(Of("char", "*"), r => Text(r, r.Next(1, 200)), (w, v) => w.WriteString((string?)v), (r, i) => r.GetString(i)),
            8 => new(Of("unicodeChar", "*"), r => Text(r, r.Next(1, 200)), (w, v) => w.WriteString((string?)v), (r, i) => r.GetString(i)),
            9 => new(
                Of("bit", $"{size}"), r => Many(r, size, x => x.Next(2) == 0), (w, v) => w.WriteBooleanArray((bool[]?)v),
                (r, i) => r.GetBooleanArray(i)),
            10 => new(
                Of("double", $"{size}"), r => Many(r, size, Number), (w, v) => w.WriteDoubleArray((double[]?)v),
                (r, i) => r.GetDoubleArray(i)),
            11 => new(
                Of("long", "2x*"), r => Many(r, 2 * r.Next(1, 9), x => x.NextInt64()), (w, v) => w.WriteInt64Array((long[]?)v),
                (r, i) => r.GetInt64Array(i)),
            12 => new(
                Of("float", "*"), r => Many(r, r.Next(1, 300), x => (float)Number(x)), (w, v) => w.WriteSingleArray((float[]?)v),
                (r, i) => r.GetSingleArray(i)),
            _ => new(
                Of("char", "*", "timestamp"), r => new DateTime(r.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc),
                (w, v) => w.WriteTimestamp((DateTime?)v), (r, i) => r.GetTimestamp(i)),
        };

        VoTableField Of(string datatype, string? arraysize = null, string? xtype = null) => Written.Field(name, datatype, arraysize, xtype);
    }

    /// <summary>A value, or null for one in five.</summary>
    public object? Value(Random random) => random.Next(5) == 0 ? null : Make1(random);

    public void Check(object? expected, VoTableReader reader, int ordinal)
    {
        Assert.Equal(expected is null, reader.IsNull(ordinal));
        var actual = Read(reader, ordinal);
        if (expected is IEnumerable and not string)
            Assert.Equal((IEnumerable)expected, (IEnumerable?)actual);
        else
            Assert.Equal(expected, actual);
    }

    /// <summary>A double of random bits, of which infinities may come, but no NaN.</summary>
    private static double Number(Random random)
    {
        while (true)
        {
            var value = random.Next(3) == 0
                ? random.Next(-1000, 1000) / 8.0
                : BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (!double.IsNaN(value))
                return value;
        }
    }

    private static string Text(Random random, int length) => string.Concat(
        "x", new string(Many(random, length, r => Alphabet[r.Next(Alphabet.Length)])), random.Next(3) == 0 ? "\U0001F52D" : "");

    private static T[] Many<T>(Random random, int count, Func<Random, T> make) => [.. Enumerable.Range(0, count).Select(_ => make(random))];
}
