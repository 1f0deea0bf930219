using TypedTap.Adql;
using TypedTap.Tap;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>The tables of the service, read once in its own order, as tables of the embedded engine.</summary>
internal sealed class ServiceTables : EngineDatabase
{
    private static readonly string[] Wanted =
        ["dbo.raw", "caom2.observation", "caom2.plane", "caom2.artifact", "obsdata.main", "obsdata.images", "ivoa.obscore", "bench.types"];

    // A character beyond U+FFFF in the rest spoils the rows that the service packs, the smallest integers stand for NULL in answers, and a
    // date comes as a text.
    private const string Types = "SELECT id, r4, r8, b, c1, t, ts, pt, ci, po, \"Mixed Case\", \"2MASS\", \"select\" FROM bench.types";

    private readonly Dictionary<string, EngineTable> _byName = new(StringComparer.OrdinalIgnoreCase);

    private ServiceTables(IReadOnlyList<SourceTable> tables)
    {
        Tables = tables;
        foreach (var table in tables)
            _byName[table.Name] = table.Rows;
    }

    public IReadOnlyList<SourceTable> Tables { get; }

    public static async Task<ServiceTables> ReadAsync(TapClient client, CancellationToken cancellationToken)
    {
        var tables = new List<SourceTable>();
        foreach (var name in Wanted)
        {
            var rows = await Answers.ReadAsync(client, name == "bench.types" ? Types : "SELECT * FROM " + name, cancellationToken);
            if (name == "bench.types")
                rows = WithNaN(rows);
            tables.Add(
                new SourceTable(name, rows, name == "ivoa.obscore" ? await InexactAsync(client, name, rows, cancellationToken) : []));
        }

        return new ServiceTables(tables);
    }

    // Columns of a view that are of single precision, though they are declared as double: what they show is not what they hold.
    private static async Task<IReadOnlyCollection<string>> InexactAsync(
        TapClient client, string table, EngineTable rows, CancellationToken cancellationToken)
    {
        var inexact = new List<string>();
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            if (rows.Columns[i].Type.Datatype is not "double"
                || Enumerable.Range(0, rows.RowCount)
                    .Select(rows.Values[i].Box)
                    .OfType<double>()
                    .FirstOrDefault(x => x != (float)x) is not (not 0 and var shown))
            {
                continue;
            }

            var found = await Answers.ReadAsync(
                client, $"SELECT TOP 1 obs_id FROM {table} WHERE {rows.Columns[i].Name} = {Expressions.Number(shown)}", cancellationToken);
            if (found.RowCount == 0)
                inexact.Add(rows.Columns[i].Name);
        }

        return inexact;
    }

    // In answers a number that is none and a NULL are one; row 5 of this table has the former.
    private static EngineTable WithNaN(EngineTable rows)
    {
        var values = rows.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (rows.Columns[i].Type.Kind != EngineKind.Number)
                continue;
            var builder = (ColumnBuilder<double>)ColumnBuilder.For(rows.Columns[i].Type);
            for (var row = 0; row < rows.RowCount; row++)
            {
                if (rows.Values[0].Box(row) is 5L)
                    builder.Add(double.NaN);
                else
                    builder.Add(rows.Values[i], row);
            }

            values[i] = builder.ToValues();
        }

        return rows with { Values = values };
    }

    public override bool TryFindTable(AdqlTableName name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EngineTable? table) =>
        _byName.TryGetValue(name.ToString(), out table);

    public override IReadOnlyList<EngineFunction> FindFunctions(string name) => [];
}
