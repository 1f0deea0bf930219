using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Collects the rows of a result. Of plain columns only the numbers of the rows are kept, what is computed is stored.</summary>
internal sealed class RowCollector
{
    private readonly IReadOnlyList<OutputItem> _items;
    private readonly QueryContext _context;
    private readonly (int Source, GrowingInts Rows)[] _plain;
    private readonly (Operand Value, ColumnBuilder Builder)[] _computed;

    public RowCollector(IReadOnlyList<OutputItem> items, QueryContext context)
    {
        _context = context;
        _items = items;
        var sources = items.Where(static item => item.Plain is not null).Select(static item => item.Plain!.Source.Position).Distinct();
        _plain = [.. sources.Select(static source => (source, new GrowingInts()))];
        _computed = [.. items.Where(static item => item.Plain is null).Select(
            item => (CountedText.Of(item.Value, context), ColumnBuilder.For(item.Value.Type)))];
    }

    public int Count { get; private set; }

    public void Add(RowCursor cursor)
    {
        _context.CheckRows(++Count);
        foreach (var (source, rows) in _plain)
            rows.Add(cursor.Rows[source]);
        foreach (var (value, builder) in _computed)
            builder.Add(value, cursor);
    }

    /// <summary>The result; the collector is spent.</summary>
    public EngineTable ToTable()
    {
        var rows = _plain.ToDictionary(static plain => plain.Source, static plain => plain.Rows.ToArray());
        var computed = 0;
        var values = new ColumnValues[_items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _items[i].Plain is { } plain ? Take(plain, rows[plain.Source.Position]) : _computed[computed++].Builder.ToValues();
        }

        return new EngineTable([.. _items.Select(static item => item.Column)], values, Count);
    }

    private static ColumnValues Take(ScopeColumn column, int[] rows)
    {
        var values = column.Source.Rows?.Values[column.Ordinal] ?? column.Source.Slots[column.Ordinal].Current;
        return IsAll(rows, values.Count) ? values : Gathering.Of(values, rows);
    }

    private static bool IsAll(int[] rows, int count)
    {
        if (rows.Length != count)
            return false;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] != i)
                return false;
        }

        return true;
    }
}
