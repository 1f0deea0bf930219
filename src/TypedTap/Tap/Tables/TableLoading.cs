using System.Globalization;
using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>Reads an answer into memory.</summary>
internal static class TableLoading
{
    public static async Task<TapTable> LoadAsync(TapResponse answer, int maxRows, CancellationToken cancellationToken)
    {
        var columns = Array.ConvertAll(answer.Rows.DetachedPlans(), TableColumns.For);
        var count = 0;
        while (await answer.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (count == maxRows)
                throw TooMany(answer, maxRows);
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(answer.Rows, i);
            count++;
        }

        foreach (var column in columns)
            column.Trim(count);
        return new TapTable(new TableCells(answer.Columns, columns), count, answer.Completeness, answer.Rows.Infos.ToValueList())
        {
            Document = answer.Rows.Document,
            Url = answer.FinalUrl,
        };
    }

    private static TapLimitException TooMany(TapResponse answer, int maxRows) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{SafeUrl.Print(answer.FinalUrl)} has more rows than the {maxRows} that were to be held in memory: ")
        + "ask for fewer with TOP, give a larger maxRows, or read the rows as a stream.")
    {
        Size = maxRows + 1L,
        Limit = maxRows,
        Unit = "row",
        LimitSource = "the maxRows of ReadTableAsync",
    };
}
