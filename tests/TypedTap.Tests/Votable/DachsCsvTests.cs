using System.Globalization;
using System.Text;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Votable;

/// <summary>VOTable and CSV of the same query hold the same values.</summary>
public sealed class DachsCsvTests
{
    [Theory]
    [InlineData("raw5.td.vot", "raw5.csv")]
    [InlineData("raw5.binary2.vot", "raw5.csv")]
    [InlineData("types.td.out", "types.csv.out")]
    [InlineData("types.binary.out", "types.csv.out")]
    [InlineData("types.binary2.out", "types.csv.out")]
    public async Task Values_are_those_of_the_csv(string document, string csv)
    {
        var lines = Parse(await File.ReadAllTextAsync(Fixture.PathOf(csv)));
        await using var reader = await Fixture.OpenAsync(document);
        Assert.Equal(lines[0], reader.Fields.Select(static field => field.Name));
        var compared = 0;
        for (var row = 1; await reader.ReadAsync(); row++)
        {
            for (var column = 0; column < reader.Fields.Count; column++)
            {
                var (datatype, arraysize) = (reader.Fields[column].Datatype, reader.Fields[column].Arraysize);
                var text = lines[row][column];
                if (arraysize is not null and not "1" && datatype is not "char")
                    continue;
                var where = $"row {row}, {reader.Fields[column].Name}";
                switch (datatype)
                {
                    case "boolean":
                        Assert.True(text == (reader.GetBoolean(column) is { } flag ? flag ? "True" : "False" : ""), where);
                        break;
                    case "float" or "double":
                        var number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed
                            : text is "inf" ? double.PositiveInfinity : text is "-inf" ? double.NegativeInfinity : double.NaN;
                        Assert.True(
                            datatype == "float"
                                ? (reader.GetSingle(column) ?? float.NaN).Equals((float)number)
                                : (reader.GetDouble(column) ?? double.NaN).Equals(number), where);
                        break;
                    case "short" or "int" or "long":
                        // CSV has no other sign for null than nothing, and the smallest value is DaCHS' null in VOTable.
                        var isNull = reader.GetInt64(column) is null;
                        Assert.True(
                            isNull ? text.Length == 0 || text == reader.Fields[column].NullValue : text == reader.GetString(column), where);
                        break;
                    default:
                        // DaCHS sends char as ASCII and puts a question mark for everything else.
                        var expected = datatype == "char" ? Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text)) : text;
                        Assert.Equal(expected.Replace("\\\\", "\\", StringComparison.Ordinal), Escaped(reader.GetString(column)));
                        break;
                }

                compared++;
            }
        }

        Assert.InRange(compared, 100, 300);
    }

    /// <summary>DaCHS escapes line breaks, quotes and backslashes, and blanks at the end of a fixed string are lost.</summary>
    private static string Escaped(string? text) =>
        (text ?? "").Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("'", "\\'", StringComparison.Ordinal);

    private static List<List<string>> Parse(string csv)
    {
        List<List<string>> lines = [[]];
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                lines[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                    lines.Add([]);
            }
            else if (c != '\r')
                cell.Append(c);
        }

        return lines;
    }
}
