using System.Numerics;
using TypedTap.Sky;
using TypedTap.Votable;

namespace TypedTap.RealService.Tests.Votable;

/// <summary>A table with a column of every kind and rows with the values that get lost most easily.</summary>
internal static class Specimen
{
    public static readonly double[] Doubles = [0.1, -0d, double.MaxValue, double.Epsilon, double.PositiveInfinity, 1 / 3d];

    public static readonly string[] Texts = ["plain", "<&>\"']]>", "in side", "a\ttab", "Zz", "end"];

    public static readonly string[] Wide = ["\u00e9\u03b1", "\u4e2d", "\U0001F52D!", "x", "y", "z"];

    /// <summary>Writes it into a file of a folder. The last row is of nulls, as far as they are wanted.</summary>
    public static async Task<string> WriteAsync(string folder, VoTableSerialization serialization, bool nullsInArrays = true)
    {
        var path = Path.Combine(folder, serialization + ".vot");
        await using var writer = new VoTableWriter(File.Create(path), new VoTableWriterOptions { Serialization = serialization });
        await writer.StartTableAsync(Table(), Resource());
        for (var i = 0; i < Doubles.Length; i++)
        {
            Row(writer, i);
            await writer.EndRowAsync();
        }

        foreach (var field in Table().Fields)
        {
            if (nullsInArrays || field.Arraysize is null or "*" || field.Datatype == "char")
                WriteNullExceptComplex(writer, field, nullsInArrays);
            else if (field.Datatype == "bit")
                writer.WriteBooleanArray(new bool[10]);
            else
                writer.WriteInt32Array(new int[int.Parse(field.Arraysize, System.Globalization.CultureInfo.InvariantCulture)]);
        }

        await writer.EndRowAsync();
        await writer.EndTableAsync([new VoTableInfo("QUERY_STATUS", "OVERFLOW", "cut at seven rows")]);
        await writer.CompleteAsync();
        return path;
    }

    private static void WriteNullExceptComplex(VoTableWriter writer, VoTableField field, bool nullsInArrays)
    {
        if (field.Datatype == "doubleComplex" && !nullsInArrays)
            writer.WriteComplex(Complex.Zero);
        else
            writer.WriteNull();
    }

    private static void Row(VoTableWriter writer, int i)
    {
        writer.WriteInt32(i);
        writer.WriteBoolean(i % 2 == 0);
        writer.WriteByte((byte)(255 - i));
        writer.WriteInt16((short)(short.MinValue + i));
        writer.WriteInt64(long.MaxValue - i);
        writer.WriteSingle((float)Doubles[i]);
        writer.WriteDouble(Doubles[i]);
        writer.WriteString(Texts[i]);
        writer.WriteString(Wide[i]);
        writer.WriteString("f" + i);
        writer.WriteTimestamp(new DateTime(2026, 11, 20, 1, 2, 3 + i, DateTimeKind.Utc));
        writer.WriteDoubleArray(Doubles.AsSpan(0, i + 1));
        writer.WriteInt32Array([i, -i, int.MaxValue]);
        writer.WriteBooleanArray([true, false, i > 2, true, true, true, true, true, true, false]);
        writer.WriteComplex(new Complex(i, 0.5));
        writer.WritePoint(new SkyPoint(i, -i));
        writer.WriteCircle(SkyCircle.FromDegrees(i, -i, 0.5));
        writer.WriteInt32(i - 3);
    }

    private static VoTableTable Table() => new()
    {
        Name = "specimen",
        Description = "All sorts & kinds",
        Params = [new VoTableParam { Name = "made_by", Datatype = "char", Arraysize = "*", Value = "tests" }],
        Groups = [new VoTableGroup { Name = "numbers", FieldRefs = [new VoTableReference("d")] }],
        Infos = [new VoTableInfo("note", "before", "the rows")],
        Fields =
        [
            Field("i", "int"), Field("flag", "boolean"), Field("b", "unsignedByte"), Field("s", "short"), Field("l", "long"),
            Field("f", "float") with { Unit = "Jy", Ucd = "phot.flux" },
            Field("d", "double") with { Id = "d", Unit = "deg", Ucd = "pos.eq.ra", Ref = "sys", Description = "a < b" },
            Field("text", "char", "*"), Field("wide", "unicodeChar", "*"), Field("fixed", "char", "4"),
            Field("t", "char", "*", "timestamp") with { Ref = "tsys" },
            Field("da", "double", "*"), Field("ia", "int", "3"), Field("bits", "bit", "10"), Field("c", "doubleComplex"),
            Field("p", "double", "2", "point"), Field("circle_", "double", "3", "circle"),
            Field("magic", "int") with
            {
                Values = new VoTableValues { Null = "-99", Min = new VoTableLimit("-3"), Max = new VoTableLimit("3") }
            },
        ],
    };

    private static VoTableResource Resource() => new()
    {
        Name = "results",
        Description = "A resource",
        Infos = [new VoTableInfo("QUERY_STATUS", "OK", null)],
        Coosys = [new VoTableCoosys { Id = "sys", System = "ICRS" }],
        Timesys = [new VoTableTimesys { Id = "tsys", Timescale = "TDB", Refposition = "BARYCENTER", Timeorigin = "MJD-origin" }],
        Links = [new VoTableLink { Href = "http://a.example/?a=1&b=2", ContentRole = "doc" }],
    };

    private static VoTableField Field(string name, string datatype, string? arraysize = null, string? xtype = null) =>
        new() { Name = name, Datatype = datatype, Arraysize = arraysize, Xtype = xtype };
}
