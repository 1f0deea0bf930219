using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>
/// A row of a table with two nullable integers, one that is never null, a nullable string, two integers in which some values mean "no
/// value", one of them never null, a text in which one does, and a list kept as text.
/// </summary>
internal sealed record TestRow(
    int? ValueA, int? ValueB, int ValueC, string? ValueS, int? ValueD, int ValueE, string? ValueT, string? ValueL)
{
    private static readonly TapTableInfo Table = new()
    {
        Name = "test.t",
        Columns =
        [
            new TapColumnInfo { Name = "a", Datatype = "int" },
            new TapColumnInfo { Name = "b", Datatype = "int" },
            new TapColumnInfo { Name = "c", Datatype = "int", Nullable = false },
            new TapColumnInfo { Name = "s", Datatype = "char", Arraysize = "*" },
            new TapColumnInfo { Name = "d", Datatype = "int", NullValues = ["-1", "3"] },
            new TapColumnInfo { Name = "e", Datatype = "int", Nullable = false, NullValues = ["2"] },
            new TapColumnInfo { Name = "t", Datatype = "char", Arraysize = "*", NullValues = ["ab"] },
            new TapColumnInfo { Name = "l", Datatype = "char", Arraysize = "*", ListSeparator = "|" },
        ],
    };

    private bool _isStored;

    public static QuerySource Source { get; } = new(0, Table, "t");

    public static QueryColumn A { get; } = new(Source, Table.Columns[0]);

    public static QueryColumn B { get; } = new(Source, Table.Columns[1]);

    public static QueryColumn C { get; } = new(Source, Table.Columns[2]);

    public static QueryColumn S { get; } = new(Source, Table.Columns[3]);

    public static QueryColumn D { get; } = new(Source, Table.Columns[4]);

    public static QueryColumn E { get; } = new(Source, Table.Columns[5]);

    public static QueryColumn T { get; } = new(Source, Table.Columns[6]);

    public static QueryColumn L { get; } = new(Source, Table.Columns[7]);

    public static IReadOnlyList<TestRow> All { get; } = [.. Rows()];

    /// <summary>The row as the database has it: what means "no value" is a value like all others.</summary>
    public TestRow Stored => this with { _isStored = true };

    public object? this[QueryColumn column] =>
        Kept(column) is { } value && (_isStored || !TapTypeConventions.NullValuesOf(column.Column).Contains(value)) ? value : null;

    private object? Kept(QueryColumn column) => column.Column.Name switch
    {
        "a" => ValueA,
        "b" => ValueB,
        "c" => ValueC,
        "d" => ValueD,
        "e" => ValueE,
        "t" => ValueT,
        "l" => ValueL,
        _ => ValueS,
    };

    /// <summary>All combinations of the plain columns, and with each of them several of the others.</summary>
    private static IEnumerable<TestRow> Rows()
    {
        int?[] withNoValue = [null, 1, -1, 3];
        string?[] lists = [null, "", "x", "x|y", "yx|", "z|x|y"];
        string?[] texts = [null, "ab", "b"];
        var plain =
            from a in new int?[] { null, 1, 2 }
            from b in new int?[] { null, 1, 2 }
            from c in new[] { 1, 2 }
            from s in new[] { null, "", "ab" }
            select (a, b, c, s);
        var i = 0;
        foreach (var (a, b, c, s) in plain)
        {
            foreach (var d in withNoValue)
            {
                i++;
                yield return new TestRow(a, b, c, s, d, 1 + (i / 4 % 2), texts[i % texts.Length], lists[i % lists.Length]);
            }
        }
    }
}
