using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Execution;

/// <summary>Collects the columns that a projection needs, each once.</summary>
internal sealed class OutputCollector
{
    private readonly List<QueryExpression> _outputs;
    private readonly Dictionary<QueryExpression, int> _ordinals = [];

    public OutputCollector(ValueList<QueryExpression> initial)
    {
        _outputs = [.. initial];
        for (var i = 0; i < _outputs.Count; i++)
            _ordinals[_outputs[i]] = i;
    }

    public int OrdinalOf(QueryExpression value)
    {
        if (!_ordinals.TryGetValue(value, out var ordinal))
        {
            ordinal = _outputs.Count;
            _outputs.Add(value);
            _ordinals.Add(value, ordinal);
        }

        return ordinal;
    }

    public int[] OrdinalsOf(SourceExpression source) =>
        [.. source.Table.Columns.Select(binding => OrdinalOf(new QueryColumn(source.Source, binding.Column)))];

    /// <summary>ADQL has no query without columns, so a projection of constants asks for one that it does not use.</summary>
    public void EnsureOne(QuerySource source)
    {
        if (_outputs.Count == 0)
            OrdinalOf(new QueryColumn(source, source.Table.Columns[0]));
    }

    public ValueList<QueryExpression> ToValueList() => _outputs.ToValueList();
}
