using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TypedTap.Generators.VotableRows;

namespace TypedTap.Generators.Tests.VotableRows;

/// <summary>What the row generator does again after an edit, and what it keeps.</summary>
public sealed class RowCachingTests
{
    private const string Source = "[TypedTap.VoTableRow] partial record Row { public int X { get; init; } public int Date { get; init; } }";

    [Fact]
    public void An_unrelated_edit_leaves_every_step_cached()
    {
        var run = new RowRun(Source).Edit("/src/Other.cs", "class Other { int x; }");
        foreach (var step in RowSteps.All)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(
                run.Reasons(step),
                reason => Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));
        }
    }

    [Fact]
    public void Moving_the_type_down_a_line_emits_nothing_again_but_moves_the_diagnostics()
    {
        var run = new RowRun(Source).Edit("/src/Row.cs", "// a comment\n" + Source);
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(RowSteps.Rows));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(RowSteps.EmitRow));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(RowSteps.RowDiagnostics));
        Assert.Equal(1, Assert.Single(run.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_edit_of_a_property_does_arrive()
    {
        var run = new RowRun(Source).Edit("/src/Row.cs", Source.Replace("int X", "long X", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(RowSteps.EmitRow));
        Assert.Contains("WriteInt64(row.X)", run.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void No_step_keeps_anything_of_the_compiler()
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var run = new RowRun(Source + " [TypedTap.VoTableRow] class NotPartial;");
        foreach (var step in RowSteps.All)
        {
            foreach (var output in run.Result.TrackedSteps[step].SelectMany(s => s.Outputs))
                Walk(output.Value, step, visited);
        }

        Assert.True(visited.Count > 10, $"Only {visited.Count} objects were seen: the walk is broken.");
    }

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || !visited.Add(value))
            return;
        Assert.False(
            value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true,
            $"{path} holds a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, path + "[]", visited);
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            Walk(field.GetValue(value), $"{path}.{field.Name}", visited);
    }
}
