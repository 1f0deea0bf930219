using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Whatever arrives, only <see cref="VoTableException"/> escapes, and reading ends.</summary>
public sealed class FuzzTests
{
    private static readonly VoTableReaderOptions Options = new() { MaxCellBytes = 1 << 20, MaxRowBytes = 1 << 20 };

    [Theory]
    [InlineData("types.td.out", 400)]
    [InlineData("types.binary.out", 400)]
    [InlineData("types.binary2.out", 400)]
    [InlineData("plane5.td.vot", 300)]
    [InlineData("plane5.binary2.vot", 300)]
    [InlineData("overflow.vot", 800)]
    [InlineData("astral.binary.vot", 800)]
    [InlineData("error-column.xml", 400)]
    public async Task Mutated_documents(string name, int count)
    {
        var original = Fixture.Read(name);
        var random = new Random(20261120);
        for (var i = 0; i < count; i++)
            await ReadAllAsync(Mutate(original, random));
    }

    [Fact]
    public async Task Mutated_base64()
    {
        var fields = Documents.Field("a", "int") + Documents.Field("b", "unicodeChar", "*") + Documents.Field("c", "bit", "*")
            + Documents.Field("d", "double", "2x*", xtype: "polygon")
            + Documents.Field("e", "boolean") + Documents.Field("f", "floatComplex", "*") + Documents.Field("g", "char", "4x*");
        var random = new Random(7);
        for (var i = 0; i < 1500; i++)
        {
            var data = new byte[random.Next(1, 400)];
            random.NextBytes(data);

            // Mostly small numbers, so that lengths are often possible.
            for (var j = 0; j < data.Length; j++)
                data[j] = random.Next(4) == 0 ? data[j] : (byte)(random.Next(6) == 0 ? random.Next(8) : 0);
            await ReadAllAsync(Encoding.UTF8.GetBytes(Documents.Binary(fields, data, binary2: i % 2 == 0)));
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 3:
                    bytes.Insert(at, (byte)"<>&\"'/=]![CA-0 \n"[random.Next(16)]);
                    break;
                case 4:
                    bytes.InsertRange(at, "<TD>"u8.ToArray());
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'<');
                    break;
            }
        }

        return [.. bytes];
    }

    private static async Task ReadAllAsync(byte[] document)
    {
        try
        {
            await using var reader = await Documents.OpenAsync(document, Options);
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.Fields.Count; i++)
                    GetAll(reader, i);
            }
        }
        catch (VoTableException)
        {
            // Just that.
        }
    }

    private static void GetAll(VoTableReader row, int i)
    {
        foreach (var get in (Action<VoTableReader, int>[])
            [
                static (r, i) => r.IsNull(i), static (r, i) => r.GetString(i), static (r, i) => r.GetStringArray(i),
                static (r, i) => r.GetInt32(i), static (r, i) => r.GetBoolean(i),
                static (r, i) => r.GetDouble(i), static (r, i) => r.GetDoubleArray(i), static (r, i) => r.GetBooleanArray(i),
                static (r, i) => r.GetInt64Array(i),
                static (r, i) => r.GetTimestamp(i), static (r, i) => r.GetGuid(i), static (r, i) => r.GetComplexArray(i),
                static (r, i) => r.GetInterval(i),
                static (r, i) => r.GetPoint(i), static (r, i) => r.GetCircle(i), static (r, i) => r.GetPolygon(i),
                static (r, i) => r.GetIntervalArray(i),
            ])
        {
            try
            {
                get(row, i);
            }
            catch (VoTableException exception)
            {
                Assert.Equal(VoTableErrorKind.BadValue, exception.Kind);
            }
        }

        // Regions never fail.
        row.GetRegion(i);
    }
}
