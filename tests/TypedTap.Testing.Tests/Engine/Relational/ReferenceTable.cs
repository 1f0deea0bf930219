using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>
/// A table of random keys, texts and numbers with NULLs, and what SQL says about it in the plainest way: loops over rows.
/// </summary>
internal sealed class ReferenceTable(IReadOnlyList<ReferenceRow> rows)
{
    public IReadOnlyList<ReferenceRow> Rows => rows;

    public static ReferenceTable Random(Random random, int rows, int keys) => new(
        [.. Enumerable.Range(0, rows).Select(_ => new ReferenceRow(
            random.Next(6) == 0 ? null : random.Next(keys),
            random.Next(5) == 0 ? null : ((char)('p' + random.Next(4))).ToString(),
            random.Next(6) == 0 ? null : random.Next(10)))]);

    public EngineTable ToEngine() => TestTable.Of("k int, j text, v int", [.. rows.Select(row => new object?[] { row.K, row.J, row.V })]);

    /// <summary>All pairs for which a condition is true, and what has none where that is kept.</summary>
    public static IEnumerable<(ReferenceRow? Left, ReferenceRow? Right)> Join(
        ReferenceTable left, ReferenceTable right, bool keepsLeft, bool keepsRight, Func<ReferenceRow, ReferenceRow, bool?> on)
    {
        foreach (var one in left.Rows)
        {
            var any = false;
            foreach (var other in right.Rows)
            {
                if (on(one, other) != true)
                    continue;
                any = true;
                yield return (one, other);
            }

            if (!any && keepsLeft)
                yield return (one, null);
        }

        foreach (var other in right.Rows)
        {
            if (keepsRight && !left.Rows.Any(one => on(one, other) == true))
                yield return (null, other);
        }
    }
}
