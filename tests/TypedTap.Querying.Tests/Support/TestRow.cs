using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>A row of a table with two nullable integers, one that is never null, and a nullable string.</summary>
internal sealed record TestRow(int? ValueA, int? ValueB, int ValueC, string? ValueS)
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
        ],
    };

    public static QuerySource Source { get; } = new(0, Table, "t");

    public static QueryColumn A { get; } = new(Source, Table.Columns[0]);

    public static QueryColumn B { get; } = new(Source, Table.Columns[1]);

    public static QueryColumn C { get; } = new(Source, Table.Columns[2]);

    public static QueryColumn S { get; } = new(Source, Table.Columns[3]);

    public static IReadOnlyList<TestRow> All { get; } =
    [
        .. from a in new int?[] { null, 1, 2 }
           from b in new int?[] { null, 1, 2 }
           from c in new[] { 1, 2 }
           from s in new[] { null, "", "ab" }
           select new TestRow(a, b, c, s),
    ];

    public object? this[QueryColumn column] => column.Column.Name switch { "a" => ValueA, "b" => ValueB, "c" => ValueC, _ => ValueS };
}
