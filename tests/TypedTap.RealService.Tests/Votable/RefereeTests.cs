using System.Globalization;
using System.Text.Json;
using TypedTap.Votable;

namespace TypedTap.RealService.Tests.Votable;

/// <summary>What the VO's own software says of written tables.</summary>
public sealed class RefereeTests : IDisposable
{
    private static readonly VoTableSerialization[] Serializations = [VoTableSerialization.TableData, VoTableSerialization.Binary2];

    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-referee-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RefereeFact(RefereeTool.Stilts)]
    public async Task Votlint_has_nothing_to_say()
    {
        foreach (var serialization in Serializations)
        {
            // In TABLEDATA, a null of fixed size is an empty TD (VOTable 1.4, section 5.1), as STIL writes it too, but its votlint counts
            // elements.
            var path = await Specimen.WriteAsync(_folder, serialization, nullsInArrays: serialization == VoTableSerialization.Binary2);
            Assert.Equal("", await Referee.RunAsync(RefereeTool.Stilts, "votlint", "validate=true", "votable=" + path));
        }
    }

    [RefereeFact(RefereeTool.Stilts)]
    public async Task Votlint_finds_what_is_wrong()
    {
        // The test above proves nothing if votlint is deaf.
        var path = await Specimen.WriteAsync(_folder, VoTableSerialization.TableData);
        await File.WriteAllTextAsync(
            path, (await File.ReadAllTextAsync(path)).Replace("datatype=\"short\"", "datatype=\"shirt\"", StringComparison.Ordinal));
        Assert.Contains("shirt", await Referee.RunAsync(RefereeTool.Stilts, "votlint", "votable=" + path), StringComparison.Ordinal);
    }

    [RefereeFact(RefereeTool.Stilts)]
    public async Task Stil_reads_the_same_values()
    {
        foreach (var serialization in Serializations)
        {
            var path = await Specimen.WriteAsync(_folder, serialization);
            var csv = await Referee.RunAsync(
                RefereeTool.Stilts, "tpipe", "in=" + path, "ifmt=votable", "cmd=addcol n size(da)", "cmd=addcol da0 da[0]",
                "cmd=addcol ia1 ia[1]", "cmd=addcol bit9 bits[9]", "cmd=addcol c1 c[1]",
                "cmd=addcol p1 p[1]", "cmd=addcol r circle_[2]",
                "cmd=keepcols 'i flag b s l d text wide fixed t n da0 ia1 bit9 c1 p1 r magic'", "ofmt=csv", "out=-");
            var lines = CsvLines(csv);
            Assert.Equal(Specimen.Doubles.Length + 2, lines.Count);
            for (var i = 0; i < Specimen.Doubles.Length; i++)
            {
                var row = lines[i + 1];
                Assert.Equal(
                    [Text(i), i % 2 == 0
                        ? "true"
                        : "false", Text(255 - i), Text(short.MinValue + i), (long.MaxValue - i).ToString(CultureInfo.InvariantCulture)],
                    row[..5]);
                Assert.Equal(BitConverter.DoubleToInt64Bits(Specimen.Doubles[i]), BitConverter.DoubleToInt64Bits(Number(row[5])));
                Assert.Equal([Specimen.Texts[i], Specimen.Wide[i], "f" + Text(i), $"2026-11-20T01:02:0{3 + i}", Text(i + 1)], row[6..11]);
                Assert.Equal(0.1, Number(row[11]));
                Assert.Equal([Text(-i), "false"], row[12..14]);
                Assert.Equal([0.5, -i, 0.5, i - 3], row[14..18].Select(Number));
            }

            // size(da) of a null is 0.
            Assert.All(lines[^1].Where((_, i) => i != 10), cell => Assert.Equal("", cell));
        }
    }

    [RefereeFact(RefereeTool.Astropy)]
    public async Task Astropy_reads_the_same_values_without_a_warning()
    {
        const string Script =
            """
            import sys, json, warnings
            import numpy as np
            warnings.simplefilter('error')
            from astropy.io.votable import parse
            def plain(v):
                if isinstance(v, np.ma.core.MaskedConstant): return None
                if isinstance(v, (np.ma.MaskedArray,)): return [plain(x) for x in v]
                if isinstance(v, np.ndarray): return [plain(x) for x in v]
                if isinstance(v, (bool, np.bool_)): return bool(v)
                if isinstance(v, (complex, np.complexfloating)): return [float(v.real).hex(), float(v.imag).hex()]
                if isinstance(v, (float, np.floating)): return float(v).hex()
                if isinstance(v, (int, np.integer)): return int(v)
                return str(v)
            table = parse(sys.argv[1]).get_first_table()
            print(json.dumps([[plain(row[n]) for n in table.array.dtype.names] for row in table.array]))
            """;
        var script = Path.Combine(_folder, "read.py");
        await File.WriteAllTextAsync(script, Script);
        var seen = new List<string>();
        foreach (var serialization in Serializations)
        {
            var path = await Specimen.WriteAsync(_folder, serialization);
            seen.Add(await Referee.RunAsync(RefereeTool.Astropy, script, path));
            using var json = JsonDocument.Parse(seen[^1]);
            var rows = json.RootElement.EnumerateArray().Select(row => row.EnumerateArray().ToArray()).ToArray();
            Assert.Equal(Specimen.Doubles.Length + 1, rows.Length);
            for (var i = 0; i < Specimen.Doubles.Length; i++)
            {
                var row = rows[i];
                Assert.Equal(
                    (i, i % 2 == 0, 255 - i, short.MinValue + i, long.MaxValue - i),
                    (row[0].GetInt32(), row[1].GetBoolean(), row[2].GetInt32(), row[3].GetInt32(), row[4].GetInt64()));
                Assert.Equal(
                    [Specimen.Texts[i], Specimen.Wide[i], "f" + i, $"2026-11-20T01:02:0{3 + i}"],
                    row[7..11].Select(cell => cell.GetString()!));
                Assert.Equal([i, -i, int.MaxValue], row[12].EnumerateArray().Select(cell => cell.GetInt32()));
                Assert.Equal(
                    [true, false, i > 2, true, true, true, true, true, true, false],
                    row[13].EnumerateArray().Select(cell => cell.GetBoolean()));
                Assert.Equal(i + 1, row[11].GetArrayLength());
                Assert.Equal(i - 3, row[17].GetInt32());
            }

            // Floating-point numbers bit by bit, in Python's notation of them.
            Assert.Equal(
                ["0x1.999999999999ap-4", "-0x0.0p+0", "0x1.fffffffffffffp+1023", "0x0.0000000000001p-1022", "inf", "0x1.5555555555555p-2"],
                rows[..^1].Select(row => row[6].GetString()!));
            Assert.True(rows[^1][0].ValueKind == JsonValueKind.Null && rows[^1][17].ValueKind == JsonValueKind.Null, seen[^1]);
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Number(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    /// <summary>CSV as STIL writes it: quotes where they are needed, doubled inside.</summary>
    private static List<string[]> CsvLines(string csv)
    {
        var lines = new List<string[]>();
        foreach (var line in csv.TrimEnd('\n').Split('\n'))
        {
            var cells = new List<string>();
            var cell = new System.Text.StringBuilder();
            var isQuoted = false;
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                    cell.Append(line[++i]);
                else if (line[i] == '"')
                    isQuoted = !isQuoted;
                else if (line[i] == ',' && !isQuoted)
                    Next();
                else
                    cell.Append(line[i]);
            }

            Next();
            lines.Add([.. cells]);

            void Next()
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }

        return lines;
    }
}
