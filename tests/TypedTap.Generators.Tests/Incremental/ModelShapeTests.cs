using System.Collections;
using System.Reflection;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.Incremental;

/// <summary>A cached symbol, node, location or compilation keeps a whole compilation alive and never compares equal.</summary>
public sealed class ModelShapeTests
{
    private const string Everything =
        """{"formatVersion": 1, "tables": [{"name": "obs.Plane", "columns": [{"name": "s_ra", "csharp": "Clone"}, {"name": "nix"}]}]}""";

    [Fact]
    public void No_step_keeps_anything_of_the_compiler()
    {
        var run = new GeneratorRun(
            GeneratorRun.Archive
                + " [TypedTap.TapArchive(\"none\")] partial class Missing; [TypedTap.TapArchive(\"none\")] class NotPartial;",
            new SnapshotText(
                "/schemas/demo.tap.json", Sample.Linked(),
                tables: "*|nothing.at.all") { Exclude = "nix", Columns = "obs.Plane.s_*|obs.Plane.planeID|!nix" },
            SnapshotText.Overrides("/schemas/demo.tap.overrides.json", Everything),
            new SnapshotText("/schemas/large.tap.json", Sample.Head("large.tap"), tables: "a.b|c.d"),
            SnapshotText.Part("/schemas/large.tap/a.tap.json", Sample.Snapshot(Sample.Table("a.b", Sample.Column("x", "wibble")))),
            SnapshotText.Index("/schemas/large.tap/index.tsv", Sample.Index("a.b", "c.d")),
            new SnapshotText("/schemas/broken.tap.json", "{"));
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in GeneratorSteps.All)
        {
            var values = run.Values(step).ToList();
            Assert.NotEmpty(values);
            foreach (var value in values)
                Walk(value, step, visited);
        }

        Assert.True(visited.Count > 50, $"Only {visited.Count} objects were seen: the walk is broken.");
    }

    [Fact]
    public void Every_value_of_a_step_compares_by_value()
    {
        var first = Run();
        var second = Run();
        foreach (var step in GeneratorSteps.All)
            Assert.Equal(first.Values(step), second.Values(step));

        static GeneratorRun Run() => new(
            GeneratorRun.Archive,
            new SnapshotText("/schemas/demo.tap.json", Sample.Linked()),
            SnapshotText.Overrides("/schemas/demo.tap.overrides.json", Everything));
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        var location = Microsoft.CodeAnalysis.Location.None;
        Assert.ThrowsAny<Exception>(() => Walk(new { Inner = new object[] { location } }, "test", new(ReferenceEqualityComparer.Instance)));
    }

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || !visited.Add(value))
            return;
        var type = value.GetType();
        Assert.False(
            type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true,
            $"{path} holds a {type.FullName}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, path + "[]", visited);
        }

        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var field in t.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", visited);
            }
        }
    }
}
