using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Snapshots;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Diagnostics;

/// <summary>TTAP1xxx: what is wrong with a snapshot or with the choice of its tables.</summary>
public sealed class SnapshotDiagnosticsTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Fact]
    public void TTAP1001_points_into_the_file()
    {
        var json = TapSnapshotWriter.Write(Sample.Three()).Replace("\"planeID\"", "17", StringComparison.Ordinal);
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, json));
        var diagnostic = Expect.One(run, "TTAP1001");
        Assert.StartsWith("'demo.tap.json' cannot be read: ", diagnostic.GetMessage(), StringComparison.Ordinal);
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(Path, place.Path);
        Assert.Equal(json[..json.IndexOf("17", StringComparison.Ordinal)].Count(c => c == '\n'), place.StartLinePosition.Line);
        Assert.StartsWith("17", json[diagnostic.Location.SourceSpan.Start..], StringComparison.Ordinal);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("{\n  \"formatVersion\": 99\n}")]
    public void TTAP1001_whatever_is_in_the_file(string json)
    {
        var diagnostic = Expect.One(new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, json)), "TTAP1001");
        Assert.True(diagnostic.Location.SourceSpan.End <= json.Length);
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("/relative")]
    [InlineData("")]
    public void TTAP1001_for_an_address_that_is_none(string url)
    {
        var json = TapSnapshotWriter.Write(Sample.Three()).Replace("\"https://demo.example/tap\"", $"\"{url}\"", StringComparison.Ordinal);
        var diagnostic = Expect.One(new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, json)), "TTAP1001");
        Assert.Contains("$.service.url must be the base URL of a TAP service", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith($"\"{url}\"", json[diagnostic.Location.SourceSpan.Start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("obs.Plain", "did you mean 'obs.Plane'?")]
    [InlineData("osb.*", "did you mean 'obs.*'?")]
    [InlineData("obs.artefact", "did you mean 'obs.Artifact'?")]
    [InlineData("quite.something_else", "write one of 'obs.Plane', 'obs.Artifact', 'other.Thing'")]
    public void TTAP1002_suggests_what_may_be_meant(string pattern, string advice)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three(), "other.*|" + pattern));
        Assert.Equal(
            $"The pattern '{pattern}' selects nothing in the snapshot 'demo.tap.json' because no published table name matches it; {advice}",
            Expect.One(run, "TTAP1002").GetMessage());
        Assert.Empty(Expect.Complaints(run));
    }

    [Fact]
    public void TTAP1003_once_a_table_at_its_first_such_column()
    {
        var table = Sample.Table("a.T", Sample.Column("good"), Sample.Column("odd", "wibble"), Sample.Column("blank", ""));
        var text = new SnapshotText(Path, Sample.Snapshot(Sample.Table("a.S", Sample.Column("odd")), table));
        var run = new GeneratorRun(GeneratorRun.Archive, text);
        var diagnostic = Expect.One(run, "TTAP1003");
        Assert.Contains(
            "of odd ('wibble'), blank (blank) is not supported in the table 'a.T' because", diagnostic.GetMessage(),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "; it is read as text; say its datatype in demo.tap.overrides.json", diagnostic.GetMessage(), StringComparison.Ordinal);
        var line = text.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
        Assert.Contains("wibble", line, StringComparison.Ordinal);
        Assert.Contains("public string? Odd ", run.Source("T."), StringComparison.Ordinal);
    }

    [Fact]
    public void TTAP1003_points_at_the_column_whatever_else_has_its_name_and_however_the_file_is_written()
    {
        const string Json =
            """
            {
              "formatVersion": 1, "service": {"name": "demo"}, "later": [{"tables": [{"columns": [{"name": "odd"}]}]}],
              "schemas": [
                {"tables": [
                  {"columns": [{"name": "odd", "datatype": "int", "description": "a.T"}, {"datatype": "int", "name": "a.T"}], "name": "a.S"},
                  {"x": {"columns": [{"name": "odd"}]}, "columns": [{"name": "é", "datatype": "int"}, {"datatype": "here", "name": "odd"}], "name": "a.T"},
                  {"name": "a.U", "columns": [{"name": "\u006f\"dd\"", "datatype": "there"}, {"name": "odd", "datatype": ""}]}
                ], "name": "a"}
              ]
            }
            """;
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Json));
        Assert.Equal(["TTAP1003", "TTAP1003"], run.Diagnostics.Select(d => d.Id));
        Assert.Equal(["odd", "\\u006f\\\"dd\\\""], run.Diagnostics.Select(d => Text(d)));
        Assert.Equal([5, 6], run.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line));

        string Text(Diagnostic d) => Json.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length);
    }

    [Fact]
    public void TTAP1003_finds_each_of_20000_columns_of_one_name()
    {
        var tables = Enumerable.Range(0, 20_000).Select(
            i => Sample.Table("a.t" + i.ToString(CultureInfo.InvariantCulture), Sample.Column("x", "")));
        var snapshot = Sample.Snapshot([.. tables]);
        var json = TapSnapshotWriter.Write(snapshot);
        var findings = SnapshotFile.Of(Path, snapshot).Origins
            .Select(origin => new Finding(
                DiagnosticInfo.Of(Rules.UnknownDatatype, null, "t", "x", "f"),
                FindingPlace.ColumnName(Path, new ColumnIndex(origin.Number, origin.Doubtful[0]))))
            .ToValueList();
        var found = FindingLocator.Locate(findings, [new SnapshotText(Path, json)], default);
        Assert.Equal(20_000, found.Select(one => one.Location!.Start).Distinct().Count());
        var last = found[^1].Location!.ToLocation().SourceSpan;
        Assert.Equal(json.LastIndexOf("\"x\"", StringComparison.Ordinal) + 1, last.Start);
        Assert.Equal(1, last.Length);
    }

    [Fact]
    public void TTAP1003_only_of_tables_that_are_selected()
    {
        var snapshot = Sample.Snapshot(Sample.Table("a.S", Sample.Column("good")), Sample.Table("a.T", Sample.Column("odd", "wibble")));
        Assert.Empty(new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, snapshot, "a.S")).Diagnostics);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void TTAP1004_from_more_than_300_tables_on(int count, bool expected)
    {
        var tables = Enumerable.Range(0, count).Select(
            i => Sample.Table("a.t" + i.ToString(CultureInfo.InvariantCulture), Sample.Column("x")));
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Snapshot([.. tables])));
        Assert.Equal(count + 1, run.Result.GeneratedSources.Length);
        if (expected)
        {
            Assert.StartsWith(
                "301 tables of the snapshot 'demo.tap.json'", Expect.One(run, "TTAP1004").GetMessage(), StringComparison.Ordinal);
        }
        else
            Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void TTAP1005_for_a_table_whose_columns_nobody_knows()
    {
        var snapshot = Sample.Snapshot(Sample.Table("a.S", Sample.Column("x")), Sample.Table("a.Empty"));
        var named = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, snapshot, "a.S|a.Empty"));
        Assert.StartsWith("'a.Empty' cannot be generated because", Expect.One(named, "TTAP1005").GetMessage(), StringComparison.Ordinal);

        // A pattern takes what there is.
        var wild = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, snapshot));
        Assert.Empty(wild.Diagnostics);
        Assert.Equal(2, wild.Result.GeneratedSources.Length);
    }

    [Fact]
    public void A_diagnostic_inside_a_snapshot_has_the_severity_of_the_rule() =>
        Assert.Equal(
            DiagnosticSeverity.Error, Expect.One(new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, "{")), "TTAP1001").Severity);
}
