using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Robustness;

/// <summary>
/// Projects that are hard on generated code: names of the framework, of ours, and of the snapshot, all in the wrong places.
/// </summary>
public sealed class HardProjectTests
{
    public static TheoryData<string> Projects =>
    [
        "namespace System.My; [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;",
        "namespace My.System; [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;",
        "namespace TypedTap.My; [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;",
        "namespace My.TypedTap; [global::TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;",
        "namespace My { class System { } class TypedTap { } class String { } [global::TypedTap.TapArchive(\"demo\")] public partial class DemoArchive; }",
        "namespace My { class Object { } class Nullable { } class Type { } struct Double { } [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive; }",
        "namespace My.Demo.System { class X { } } namespace My { [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive; }",
        "namespace My.Demo.TypedTap { class X { } } namespace My { [global::TypedTap.TapArchive(\"demo\")] public partial class DemoArchive; }",
        "namespace Obs { class X { } } [TypedTap.TapArchive(\"demo\")] public partial class Obs_;",
        "[TypedTap.TapArchive(\"demo\")] public partial class Obs;",
        "namespace My; [TypedTap.TapArchive(\"demo\")] public partial class System;",
        "namespace My; [global::TypedTap.TapArchive(\"demo\")] public partial class TypedTap;",
        "namespace My; [global::TypedTap.TapArchive(\"demo\")] public partial class @class;",
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Generated_code_compiles_in_them(string source)
    {
        var snapshot = Sample.Snapshot(
            Sample.Table("obs.Plane", [.. WideTable.Make().Columns.Take(60)]),
            Sample.Table("obs.System", Sample.Column("x")),
            Sample.Table("System.Object", Sample.Column("Double"), Sample.Column("t", "timestamp"), Sample.Column("z", "doubleComplex")),
            Sample.Table("TypedTap.Sky", Sample.Column("p", "double", "2", "point") with { Unit = "deg" }),
            Sample.Table("\"class\".\"namespace\"", Sample.Column("\"void\"")),
            Sample.Table("demo.demo", Sample.Column("demo")),
            Sample.Table("Visit.visit", Sample.Column("Visit"), Sample.Column("visit")));
        foreach (var naming in new[] { "", "Published" })
        {
            var run = new GeneratorRun(source, new SnapshotText("/schemas/demo.tap.json", snapshot) { Naming = naming });
            Assert.Empty(run.Diagnostics);
            Expect.NoComplaints(Expect.Complaints(run));
            foreach (var language in new[] { LanguageVersion.CSharp12, LanguageVersion.Latest })
            {
                foreach (var nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
                    Expect.NoComplaints(StrictCompiler.Complaints(run, language, nullable));
            }
        }
    }

    [Fact]
    public void An_archive_can_be_called_as_a_schema_of_it()
    {
        var run = new GeneratorRun(
            "namespace My; [TypedTap.TapArchive(\"demo\")] public partial class Obs;",
            new SnapshotText("/schemas/demo.tap.json", Sample.Three()));
        Expect.Clean(run);
    }

    [Fact]
    public void A_table_of_5000_columns_compiles()
    {
        var table = Sample.Table(
            "a.Wide", [.. Enumerable.Range(0, 5000).Select(
                i => Sample.Column(
                    "c" + i.ToString(CultureInfo.InvariantCulture), i % 2 == 0 ? "double" : "char", i % 2 == 0 ? null : "*"))]);
        Expect.Clean(new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", Sample.Snapshot(table))));
    }

    [Fact]
    public void Halves_of_characters_are_a_mistake_of_the_file_with_its_place()
    {
        var json = TapSnapshotWriter.Write(Sample.Three()).Replace("Right ascension", "Right \ud800 ascension", StringComparison.Ordinal);
        var escaped = TapSnapshotWriter.Write(Sample.Three()).Replace(
            "Right ascension", "Right \\ud800 ascension", StringComparison.Ordinal);
        foreach (var text in new[] { json, escaped })
        {
            var diagnostic = Expect.One(
                new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", text)), "TTAP1001");
            var line = text[..text.IndexOf("Right", StringComparison.Ordinal)].Count(c => c == '\n');
            Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        }
    }
}
