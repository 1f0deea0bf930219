using System.Globalization;
using System.Text;

namespace TypedTap.RealService.Tests.Support;

/// <summary>
/// The service's own CSV for a query, fetched and read without any of TypedTap: the second opinion that typed rows are
/// compared with. DaCHS writes CSV as Python would: strings with backslash escapes, NULL as nothing.
/// </summary>
internal sealed class CsvAnswer
{
    private CsvAnswer(string[] columns, IReadOnlyList<string[]> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    public string[] Columns { get; }

    public IReadOnlyList<string[]> Rows { get; }

    public static async Task<CsvAnswer> OfAsync(string adql)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
        [
            new("LANG", "ADQL"), new("FORMAT", "csv"), new("MAXREC", "1000000"), new("QUERY", adql),
        ]);
        using var answer = await http.PostAsync(new Uri(Dachs.Url + "/sync"), form);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode && !text.StartsWith('<'), $"No CSV for this query:\n{adql}\n{text}");
        var records = Records(text).ToList();
        return new CsvAnswer(records[0], records[1..]);
    }

    /// <summary>What Python's repr-like escapes mean: <c>\n</c>, <c>\'</c>, <c>\\</c>.</summary>
    public static string Unescape(string cell)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != '\\' || i + 1 == cell.Length)
            {
                text.Append(cell[i]);
                continue;
            }

            text.Append(cell[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
        }

        return text.ToString();
    }

    public static double[] Numbers(string cell) =>
        [.. cell.Trim('[', ']', '(', ')')
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Number)];

    public static double Number(string cell) => cell switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(cell, CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string[]> Records(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. cells];
                    cells.Clear();
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
