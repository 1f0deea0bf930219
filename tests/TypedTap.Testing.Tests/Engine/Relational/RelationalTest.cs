using System.Globalization;
using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>Text of a query in, rows out.</summary>
public abstract class RelationalTest
{
    private protected static EngineResult Run(
        EngineDatabase database, string adql, long? maxRows = null, CancellationToken cancellation = default) =>
        AdqlEngine.Execute(AdqlParser.Parse(adql).Require(), database, maxRows, cancellation);

    /// <summary>The rows, each as its values with bars between.</summary>
    private protected static List<string> Rows(EngineDatabase database, string adql) => Text(Run(database, adql).Table);

    /// <summary>The rows in an order of their own, for queries that ask for none.</summary>
    private protected static List<string> Sorted(EngineDatabase database, string adql)
    {
        var rows = Rows(database, adql);
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private protected static string Error(EngineDatabase database, string adql) =>
        Assert.Throws<EngineException>(() => Run(database, adql)).Message;

    private protected static string[] Names(EngineDatabase database, string adql) =>
        [.. Run(database, adql).Table.Columns.Select(column => column.Name)];

    private protected static List<string> Text(EngineTable table) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => string.Join("|", table.Values.Select(values => Text(values.Box(row)))))];

    private protected static string Text(object? value) => value switch
    {
        null => "NULL",
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
