using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Incremental;

/// <summary>What runs again after an edit, and what must not. Each test of "must not" has one beside it that shows it can fail.</summary>
public sealed class CachingTests
{
    private const string Path = "/schemas/demo.tap.json";

    [Fact]
    public void An_unrelated_edit_leaves_every_step_cached()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Linked()), Overrides(UnitOfPlane));
        run.EditFile("/src/Other.cs", "class Other { int x; }");
        run.AssertAllCached();
    }

    [Fact]
    public void An_unrelated_edit_does_not_read_the_snapshot_again()
    {
        var text = new SnapshotText(Path, Sample.Three());
        var run = new GeneratorRun(GeneratorRun.Archive, text);
        var reads = text.Reads;
        run.EditFile("/src/Other.cs", "class Other { int x; }");
        Assert.Equal(reads, text.Reads);
    }

    [Fact]
    public void Moving_the_archive_down_a_line_emits_nothing_again()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three()));
        run.EditFile("/src/Archive.cs", "// a comment\n" + GeneratorRun.Archive);
        foreach (var step in new[]
        {
            GeneratorSteps.ParseSnapshot, GeneratorSteps.SelectTables, GeneratorSteps.EmitTable, GeneratorSteps.EmitArchive
        })
        {
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(GeneratorSteps.Archives));
    }

    [Fact]
    public void An_edit_of_the_archive_does_arrive()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Three()));
        run.EditFile("/src/Archive.cs", GeneratorRun.Archive.Replace("My;", "Other;", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(GeneratorSteps.Archives));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(GeneratorSteps.EmitArchive));
        Assert.All(run.Reasons(GeneratorSteps.EmitTable), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(run.Reasons(GeneratorSteps.ParseSnapshot), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_change_of_one_column_emits_one_table_again()
    {
        var run = EditColumn(column => column with { Unit = "arcsec" });
        Assert.Equal(
            Pieces(frame: IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified), run.Reasons(GeneratorSteps.ParseSnapshot));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            run.Reasons(GeneratorSteps.NameColumns));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged],
            run.Reasons(GeneratorSteps.TableModels));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            run.Reasons(GeneratorSteps.EmitTable));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(GeneratorSteps.ArchivePlans));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(GeneratorSteps.EmitArchive));
        Assert.Contains("arcsec", run.Source("Plane."), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_snapshot_written_anew_emits_nothing_again()
    {
        var run = EditColumn(column => column);
        Assert.Equal(
            Pieces(frame: IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached), run.Reasons(GeneratorSteps.ParseSnapshot));
        Assert.All(run.Reasons(GeneratorSteps.EmitTable), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Other_build_options_read_and_emit_nothing_again()
    {
        var text = new SnapshotText(Path, Sample.Linked());
        var run = new GeneratorRun(GeneratorRun.Archive, text, Overrides(UnitOfPlane));
        var reads = text.Reads;
        run.RenewOptions();
        Assert.Equal(reads, text.Reads);
        foreach (var step in GeneratorSteps.All)
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Asking_for_other_tables_does_not_parse_again()
    {
        var text = new SnapshotText(Path, Sample.Three(), tables: "obs.*");
        var run = new GeneratorRun(GeneratorRun.Archive, text, new SnapshotText("/schemas/b.tap.json", Sample.Three()));
        run.EditSnapshot(text, new SnapshotText(Path, Sample.Three(), tables: "obs.Plane"));
        Assert.All(run.Reasons(GeneratorSteps.ParseSnapshot), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], run.Reasons(GeneratorSteps.SelectTables));
    }

    [Fact]
    public void An_edit_of_the_overrides_reads_no_snapshot_and_emits_one_table_again()
    {
        var text = new SnapshotText(Path, Sample.Three());
        var overrides = Overrides(UnitOfPlane);
        var run = new GeneratorRun(GeneratorRun.Archive, text, overrides);
        Assert.Contains("mas", run.Source("Plane."), StringComparison.Ordinal);
        var reads = text.Reads;
        run.EditSnapshot(overrides, Overrides(UnitOfPlane.Replace("mas", "arcsec", StringComparison.Ordinal)));
        Assert.Equal(reads, text.Reads);
        Assert.All(run.Reasons(GeneratorSteps.ParseSnapshot), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            run.Reasons(GeneratorSteps.EmitTable));
        Assert.Contains("arcsec", run.Source("Plane."), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_one_part_reads_one_table_again()
    {
        var other = SnapshotText.Part("/schemas/demo.tap/other.tap.json", Sample.Snapshot(Sample.Table("other.Thing", Sample.Column("x"))));
        var part = SnapshotText.Part("/schemas/demo.tap/obs.tap.json", Sample.Snapshot(Sample.Table("obs.Plane", Sample.Column("x"))));
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText(Path, Sample.Head()), part, other);
        Assert.Equal(3, run.Result.GeneratedSources.Length);
        var reads = other.Reads;
        run.EditSnapshot(part, SnapshotText.Part(part.Path, Sample.Snapshot(Sample.Table("obs.Plane", Sample.Column("y")))));
        Assert.Equal(reads, other.Reads);
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            run.Reasons(GeneratorSteps.EmitTable));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(GeneratorSteps.EmitArchive));
    }

    [Fact]
    public void Leaving_a_column_out_emits_its_table_again_and_no_other()
    {
        var text = new SnapshotText(Path, Sample.Three());
        var run = new GeneratorRun(GeneratorRun.Archive, text);
        run.EditSnapshot(text, new SnapshotText(Path, Sample.Three()) { Columns = "!obs.Plane.s_ra" });
        Assert.All(run.Reasons(GeneratorSteps.ParseSnapshot), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            run.Reasons(GeneratorSteps.EmitTable));
    }

    [Fact]
    public void A_pattern_that_keeps_the_same_columns_plans_nothing_again()
    {
        var text = new SnapshotText(Path, Sample.Three());
        var run = new GeneratorRun(GeneratorRun.Archive, text);
        run.EditSnapshot(text, new SnapshotText(Path, Sample.Three()) { Columns = "*.*" });
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(GeneratorSteps.NameColumns));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(GeneratorSteps.AssembleSelection));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(GeneratorSteps.PlanCatalog));
    }

    private const string UnitOfPlane =
        """{"formatVersion": 1, "tables": [{"name": "obs.Plane", "columns": [{"name": "s_ra", "unit": "mas"}]}]}""";

    [Fact]
    public void Ways_along_keys_are_emitted_again_when_a_key_changes_and_with_nothing_else()
    {
        var snapshot = Sample.Linked();
        var key = snapshot.Keys[0];
        var text = new SnapshotText(Path, snapshot);
        var run = new GeneratorRun(GeneratorRun.Archive, text, Overrides(UnitOfPlane));
        run.EditFile("/src/Other.cs", "class Other { int x; }");
        run.AssertAllCached();

        var edited = text.WithSnapshot(snapshot with { Keys = [key with { Description = "An artifact has a plane" }] });
        run.EditSnapshot(text, edited);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(GeneratorSteps.EmitNavigation));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(GeneratorSteps.EmitArchive));
        Assert.All(run.Reasons(GeneratorSteps.EmitTable), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        var schema = snapshot.Schemas[0];
        var described = schema with { Tables = [schema.Tables[0] with { Description = "Planes" }, .. schema.Tables.Skip(1)] };
        run.EditSnapshot(
            edited, edited.WithSnapshot(
                snapshot with
                {
                    Keys = [key with { Description = "An artifact has a plane" }],
                    Schemas = [described, .. snapshot.Schemas.Skip(1)]
                }));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(GeneratorSteps.NavigationPlans));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(GeneratorSteps.EmitNavigation));
    }

    private static SnapshotText Overrides(string json) => SnapshotText.Overrides("/schemas/demo.tap.overrides.json", json);

    private static IncrementalStepRunReason[] Pieces(IncrementalStepRunReason frame, IncrementalStepRunReason firstTable) =>
        [frame, firstTable, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached];

    private static GeneratorRun EditColumn(Func<TapColumnInfo, TapColumnInfo> change)
    {
        var snapshot = Sample.Three();
        var text = new SnapshotText(Path, snapshot);
        var run = new GeneratorRun(GeneratorRun.Archive, text);

        var schema = snapshot.Schemas[0];
        var plane = schema.Tables[0];
        var changed = plane with { Columns = [plane.Columns[0], change(plane.Columns[1])] };
        var edited = snapshot with
        {
            Retrieved = null,
            Schemas = [schema with { Tables = [changed, .. schema.Tables.Skip(1)] }, .. snapshot.Schemas.Skip(1)],
        };
        return run.EditSnapshot(text, text.WithSnapshot(edited));
    }
}
