using System.Globalization;

namespace TypedTap.Metadata.Tests.Drift;

/// <summary>Random edits of known kinds at different places: exactly these are told.</summary>
public sealed class DriftPropertyTests
{
    private const int Tables = 6;
    private const int Columns = 8;

    /// <summary>Edits of one column: what they do, and what is to be told.</summary>
    private static readonly (string What, TapDriftSeverity Severity, Func<TapColumnInfo, TapColumnInfo?> Edit)[] Edits =
    [
        ("column", TapDriftSeverity.Breaking, static _ => null),
        ("type", TapDriftSeverity.Breaking, static column => column with { Datatype = "floatComplex", Arraysize = "7" }),
        ("unit", TapDriftSeverity.Breaking, static column => column with { Unit = "kpc" }),
        ("nullable", TapDriftSeverity.Breaking, static column => column with { Nullable = true }),
        ("name", TapDriftSeverity.Breaking, static column => column with { Name = "renamed_" + column.Name }),
        ("spelling", TapDriftSeverity.Compatible, static column => column with { Name = column.Name.ToUpperInvariant() }),
        ("datatype", TapDriftSeverity.Compatible, static column => column with { Datatype = "adql:" + column.Datatype.ToUpperInvariant() }),
        ("xtype", TapDriftSeverity.Compatible, static column => column with { Xtype = "x:unknown" }),
        ("UCD", TapDriftSeverity.Cosmetic, static column => column with { Ucd = "meta.note" }),
        ("description", TapDriftSeverity.Cosmetic, static column => column with { Description = "otherwise" }),
        ("principal", TapDriftSeverity.Cosmetic, static column => column with { Principal = true }),
    ];

    [Fact]
    public void Random_edits_are_told_exactly()
    {
        var random = new Random(20261129);
        for (var round = 0; round < 500; round++)
        {
            var before = Make();
            var (now, expected) = Mutate(before, random);
            var told = DriftSample.Told(TapSnapshotDrift.Between(before, now)).ToList();
            Assert.Equal(expected.Order(), told.Order());
            Assert.Equal(told.Select(change => change.Severity), told.Select(change => change.Severity).OrderDescending());
            Assert.Equal(
                expected.Select(change => change.Severity).DefaultIfEmpty(TapDriftSeverity.None).Max(),
                TapSnapshotDrift.Between(before, now).Severity);
        }
    }

    private static (TapSnapshot Now, List<(TapDriftSeverity Severity, string Place, string What)> Expected) Mutate(
        TapSnapshot before, Random random)
    {
        var expected = new List<(TapDriftSeverity, string, string)>();
        var tables = new List<TapTableInfo>();
        foreach (var table in before.Schemas[0].Tables)
        {
            switch (random.Next(6))
            {
                case 0:
                    expected.Add((TapDriftSeverity.Breaking, table.Name, "table"));
                    break;
                case 1:
                    tables.Add(table);
                    break;
                default:
                    tables.Add(Mutate(table, random, expected));
                    break;
            }
        }

        if (random.Next(3) == 0)
        {
            var added = DriftSample.Table("s.added", new TapColumnInfo { Name = "only", Datatype = "int" });
            tables.Add(added);
            expected.Add((TapDriftSeverity.Compatible, added.Name, "table"));
        }

        if (random.Next(4) == 0 && tables.Count > 1)
        {
            var first = tables[0];
            tables.RemoveAt(0);
            tables.Add(first);

            // A table that is new has no place of its own before.
            if (tables.Count(table => table.Name != "s.added") > 1 && first.Name != "s.added")
                expected.Add((TapDriftSeverity.Cosmetic, "", "order of tables"));
        }

        return (before with { Schemas = [before.Schemas[0] with { Tables = [.. tables] }] }, expected);
    }

    /// <summary>Edits columns that have an untouched one on both sides, so that what is told of one does not hang on another.</summary>
    private static TapTableInfo Mutate(
        TapTableInfo table, Random random, List<(TapDriftSeverity Severity, string Place, string What)> expected)
    {
        var columns = new List<TapColumnInfo>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            if (i % 2 == 1 && random.Next(2) == 0)
            {
                var (what, severity, edit) = Edits[random.Next(Edits.Length)];
                expected.Add((severity, $"{table.Name}.{column.Name}", what));
                if (edit(column) is { } edited)
                    columns.Add(edited);
                continue;
            }

            columns.Add(column);
        }

        if (random.Next(3) == 0)
        {
            columns.Add(new TapColumnInfo { Name = "brand_new", Datatype = "boolean" });
            expected.Add((TapDriftSeverity.Compatible, $"{table.Name}.brand_new", "column"));
        }

        return table with { Columns = [.. columns] };
    }

    private static TapSnapshot Make() => DriftSample.Of([.. Enumerable.Range(0, Tables).Select(t => DriftSample.Table(
        "s.t" + t.ToString(CultureInfo.InvariantCulture),
        [.. Enumerable.Range(0, Columns).Select(c => new TapColumnInfo
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"c{t}_{c}"),
            Datatype = c % 3 == 0 ? "double" : "int",
            Unit = "m",
            Nullable = false,
        })]))]);
}
