using System.Globalization;

namespace TypedTap.Metadata.Tests;

/// <summary>
/// Compares the shipped snapshots with the facts that they were made from, and tries the type table and the naming rule on
/// every name of many more services. The facts are not part of the repository; without them these tests are skipped.
/// </summary>
public class FactsTests
{
    [FactsTheory]
    [InlineData("cadc", "cadc_argus")]
    [InlineData("eso-tap-obs", "eso_tap_obs")]
    [InlineData("ivoa-obscore", "obscore11")]
    public void Every_fact_is_in_the_shipped_snapshot(string stem, string service)
    {
        string[] members = [
            "table_name", "column_name", "datatype", "arraysize", "xtype", "unit", "ucd", "utype", "principal", "indexed", "std"
        ];
        var expected = FactsCsv.Rows(service + ".csv")
            .Select(r => string.Join('|', members.Select(m => r[m]).Append(Inferred(r["source"]))));
        var actual =
            from table in ShippedSnapshotsTests.Tables(ShippedSnapshotsTests.Read(stem))
            from c in table.Columns
            let published = string.Join('|', table.Name, c.Name, c.Datatype, c.Arraysize, c.Xtype, c.Unit, c.Ucd, c.Utype)
            select string.Join('|', published, Bit(c.Principal), Bit(c.Indexed), Bit(c.Std), string.Join(',', c.Inferred));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [FactsTheory]
    [InlineData("cadc", "cadc_argus")]
    [InlineData("eso-tap-obs", "eso_tap_obs")]
    [InlineData("ivoa-obscore", "obscore11")]
    public void Every_table_and_key_is_in_the_shipped_snapshot(string stem, string service)
    {
        var snapshot = ShippedSnapshotsTests.Read(stem);
        Assert.Equal(
            FactsCsv.Rows("tables.csv").Where(r => r["service"] == service && !r["source"].EndsWith("|name-only", StringComparison.Ordinal))
                .Select(r => string.Join('|', r["table_name"], r["table_type"], r["utype"])).Order(StringComparer.Ordinal),
            ShippedSnapshotsTests.Tables(snapshot).Select(t => string.Join('|', t.Name, t.Type, t.Utype)).Order(StringComparer.Ordinal));
        Assert.Equal(
            FactsCsv.Rows("keys.csv").Where(r => r["service"] == service)
                .Select(r => string.Join('|', r["from_table"], r["from_column"], r["target_table"], r["target_column"])),
            snapshot.Keys.SelectMany(k => k.Columns.Select(c => string.Join('|', k.FromTable, c.From, k.TargetTable, c.Target))));
    }

    [FactsFact]
    public void Every_fact_has_a_type_and_only_blank_datatypes_are_unknown() => Assert.All(
        AllColumns(),
        r => Assert.Equal(r["datatype"].Length > 0, TapType.Of(r["datatype"], r["arraysize"], r["xtype"]).KnownDatatype));

    [FactsFact]
    public void Every_table_becomes_a_record_that_compiles()
    {
        foreach (var table in AllColumns().GroupBy(r => r["file"] + " " + r["table_name"], StringComparer.Ordinal))
        {
            var type = CSharpNames.TypeNames([table.First()["table_name"]])[0];
            var names = CSharpNames.PropertyNames(type, table.Select(r => r["column_name"]));
            Assert.All(names.Append(type), n => Assert.Matches(@"^[_\p{L}][\w]*$", n));
            Assert.Equal(names.Count, names.Append(type).Distinct(StringComparer.Ordinal).Count() - 1);
        }
    }

    private static IEnumerable<Dictionary<string, string>> AllColumns() =>
        from file in FactsFolder.Files()
        from row in FactsCsv.Rows(file)
        where row.ContainsKey("datatype") && row.ContainsKey("table_name")
        select new Dictionary<string, string>(row, StringComparer.Ordinal) { ["file"] = file };

    private static string Bit(bool? value) => value is null ? "" : value == true ? "1" : "0";

    private static string Inferred(string source) => string.Join(',', source.Split('|').Skip(1)
        .Where(flag => flag.Contains("=inferred", StringComparison.Ordinal))
        .Select(flag => flag[..flag.IndexOf('=', StringComparison.Ordinal)])
        .OrderBy(member => Array.IndexOf(["datatype", "arraysize", "ucd", "utype"], member)));
}
