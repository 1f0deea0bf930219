using System.Globalization;
using System.Text;

namespace TypedTap.Benchmarks.Votable;

/// <summary>
/// Writes the table of <see cref="BenchmarkRows"/> in each serialisation (VOTable 1.4, section 5), laid out as STIL does.
/// </summary>
internal static class DocumentWriter
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>Integers have no other null in BINARY; -1 is no value of any column.</summary>
    public const int IntegerNull = -1;

    public static byte[] ToArray(VotableFormat format, int rows)
    {
        using var stream = new MemoryStream();
        Write(stream, format, rows);
        return stream.ToArray();
    }

    public static void Write(Stream stream, VotableFormat format, int rows)
    {
        using var writer = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("<?xml version='1.0'?>");
        writer.WriteLine("<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">");
        writer.WriteLine("<RESOURCE>");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<TABLE nrows=\"{rows}\">"));
        foreach (var (name, datatype, arraysize, xtype) in BenchmarkTable.Columns)
            WriteField(writer, name, datatype, arraysize, xtype);
        writer.WriteLine("<DATA>");
        if (format == VotableFormat.TableData)
            WriteTableData(writer, rows);
        else
            WriteBinary(writer, format, rows);
        writer.WriteLine("</DATA>");
        writer.WriteLine("</TABLE>");
        writer.WriteLine("</RESOURCE>");
        writer.WriteLine("</VOTABLE>");
    }

    public static string? Text(DateTime? time) => time?.ToString(TimestampFormat, CultureInfo.InvariantCulture);

    private static void WriteField(StreamWriter writer, string name, string datatype, string? arraysize, string? xtype)
    {
        writer.Write("<FIELD");
        if (arraysize is not null)
            writer.Write($" arraysize=\"{arraysize}\"");
        writer.Write($" datatype=\"{datatype}\" name=\"{name}\"");
        if (xtype is not null)
            writer.Write($" xtype=\"{xtype}\"");
        writer.WriteLine(datatype is "long" or "int" or "short"
            ? string.Create(CultureInfo.InvariantCulture, $"><VALUES null=\"{IntegerNull}\"/></FIELD>")
            : "/>");
    }

    private static void WriteTableData(StreamWriter writer, int rows)
    {
        writer.WriteLine("<TABLEDATA>");
        for (var i = 0; i < rows; i++)
        {
            writer.WriteLine("  <TR>");
            foreach (var cell in Cells(BenchmarkRows.At(i)))
                writer.WriteLine($"    <TD>{cell}</TD>");
            writer.WriteLine("  </TR>");
        }

        writer.WriteLine("</TABLEDATA>");
    }

    private static void WriteBinary(StreamWriter writer, VotableFormat format, int rows)
    {
        const int line = 48;
        var element = VotableFiles.Name(format);
        writer.WriteLine($"<{element}>");
        writer.WriteLine("<STREAM encoding=\"base64\">");
        var bytes = new BinaryRowBuffer(hasFlags: format == VotableFormat.Binary2);
        for (var i = 0; i < rows; i++)
        {
            bytes.Add(BenchmarkRows.At(i));
            while (bytes.Take(line) is { Length: > 0 } taken)
                writer.WriteLine(Convert.ToBase64String(taken));
        }

        writer.WriteLine(Convert.ToBase64String(bytes.Rest()));
        writer.WriteLine("</STREAM>");
        writer.WriteLine($"</{element}>");
    }

    private static string?[] Cells(BenchmarkRow row) =>
    [
        Text(row.SourceId), Text(row.SolutionId), Text(row.Ra), Text(row.Dec), Text(row.RaError), Text(row.DecError), Text(row.Parallax),
        Text(row.Pmra), Text(row.Pmdec), Text(row.PhotGMeanMag), Text(row.BpRp), Text(row.MatchedTransits), Text(row.NGoodObs),
        Text(row.RvNbTransits), Text(row.HasXp), Text(row.InQsoCandidates), row.Designation, row.Name, Text(row.ObsTime), row.Classname,
    ];

    private static string? Text<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Text(bool? value) => value is { } known ? (known ? "T" : "F") : null;
}
