using System.Globalization;
using Spectre.Console;
using TypedTap.Linq;

namespace Quickstart;

/// <summary>Prints a query's ADQL and its rows.</summary>
public static class RowPrinter
{
    /// <summary>Runs a query and prints it.</summary>
    /// <returns>How many rows there were.</returns>
    public static async Task<int> PrintAsync<T>(
        IAnsiConsole console, string title, TapQuery<T> query, (string Heading, Func<T, object?> Value)[] columns,
        CancellationToken cancellationToken)
    {
        console.Write(new Rule(Markup.Escape(title)).LeftJustified());
        // Past the console, which would break lines: this can be pasted into any TAP client.
        await console.Profile.Out.Writer.WriteLineAsync(query.ToAdql());

        var table = new Table().Border(TableBorder.Simple);
        foreach (var (heading, _) in columns)
            table.AddColumn(new TableColumn(Markup.Escape(heading)).NoWrap());
        await foreach (var row in query.AsAsyncEnumerable(cancellationToken))
            table.AddRow(columns.Select(column => Markup.Escape(Text(column.Value(row)))).ToArray());
        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Count} rows"));
        console.WriteLine();
        return table.Rows.Count;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("G9", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
