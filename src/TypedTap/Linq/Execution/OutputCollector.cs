using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Execution;

/// <summary>Collects the columns that a projection needs, each once.</summary>
internal sealed class OutputCollector
{
    private readonly List<QueryExpression> _outputs;
    private readonly List<string?> _names = [];
    private readonly Dictionary<QueryExpression, int> _ordinals = [];

    public OutputCollector(ValueList<QueryExpression> initial)
    {
        _outputs = [];
        foreach (var value in initial)
            OrdinalOf(value);
    }

    /// <summary>The names that were wanted for the values, value by value.</summary>
    public ValueList<string?> Names => _names.ToValueList();

    /// <summary>Where a value stands; it is added at the end if it is not there yet.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What its author calls it.</param>
    public int OrdinalOf(QueryExpression value, string? name = null)
    {
        if (!_ordinals.TryGetValue(value, out var ordinal))
        {
            ordinal = _outputs.Count;
            _outputs.Add(value);
            _names.Add(name);
            HasComputed |= value is not QueryColumn;
            _ordinals.Add(value, ordinal);
        }

        return ordinal;
    }

    /// <summary>Whether a value is anything but a column.</summary>
    public bool HasComputed { get; private set; }

    public bool Has(QueryExpression value) => _ordinals.ContainsKey(value);

    public string? NameAt(int ordinal) => _names[ordinal];

    public int[] OrdinalsOf(SourceExpression source) => [.. source.Columns.Select(column => OrdinalOf(column))];

    /// <summary>ADQL has no query without columns, so a projection of constants asks for one that it does not use.</summary>
    public void EnsureOne(QuerySource source)
    {
        if (_outputs.Count == 0)
            OrdinalOf(new QueryColumn(source, source.Table.Columns[0]));
    }

    public ValueList<QueryExpression> ToValueList() => _outputs.ToValueList();
}
