using System.Globalization;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// The result's columns: those asked for, then those that only sorting or trimming needs. Names are unique without
/// regard to case, because results are bound by position and checked by name.
/// </summary>
internal sealed class OutputColumns
{
    private readonly QueryModel _model;
    private readonly ExpressionLowering _expressions;
    private readonly List<(QueryExpression Value, string? Alias)> _columns = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public OutputColumns(QueryModel model, ExpressionLowering expressions)
    {
        _model = model;
        _expressions = expressions;
        for (var i = 0; i < model.Outputs.Count; i++)
            Add(model.Outputs[i], i < model.OutputNames.Count ? model.OutputNames[i] : null);
    }

    public ValueList<AdqlSelectItem> Items() =>
        _columns.Select(column => new AdqlSelectItem(_expressions.Lower(column.Value), column.Alias)).ToValueList();

    /// <summary>Where a value stands in the result; it is added at the end if it is not there yet.</summary>
    public int OrdinalOf(QueryExpression value, string purpose)
    {
        var ordinal = _columns.FindIndex(column => column.Value.Equals(value));
        if (ordinal >= 0)
            return ordinal;
        if (_model.Distinct)
        {
            throw new TapQueryNotSupportedException(
                $"{purpose} by a value that is not selected", "a query with Distinct",
                "the value would have to be selected too and so make equal rows different", "select it, or leave Distinct out");
        }

        return Add(value);
    }

    /// <summary>A sort key, by the name of its result column: ADQL 2.0 sorts by nothing else.</summary>
    public AdqlOrderItem OrderBy(QueryOrder order)
    {
        var ordinal = OrdinalOf(order.Key, "Sorting");
        var (value, alias) = _columns[ordinal];
        if (alias is null && value is QueryColumn column && IsAmbiguous(column))
        {
            // A query outside may know the column by its name.
            alias = ordinal < _model.OutputNames.Count && _model.OutputNames[ordinal] is { } wanted ? wanted : Unused(column.Column.Name);
            _columns[ordinal] = (value, alias);
        }

        return new AdqlOrderItem(new AdqlColumn(alias ?? ((QueryColumn)value).Column.Name), order.Descending);
    }

    private int Add(QueryExpression value, string? name = null)
    {
        string? alias = null;
        if (name is not null && _names.Add(AdqlIdentifier.Unquote(name)))
        {
            alias = value is QueryColumn same && string.Equals(same.Column.Name, name, StringComparison.Ordinal) ? null : name;
        }
        else if (value is not QueryColumn column)
        {
            alias = Unused("c1");
        }
        else if (!_names.Add(AdqlIdentifier.Unquote(column.Column.Name)))
        {
            alias = Unused(column.Column.Name);
        }

        _columns.Add((value, alias));
        return _columns.Count - 1;
    }

    private string Unused(string name)
    {
        var stem = AdqlIdentifier.IsRegular(name) ? name.TrimEnd("0123456789".ToCharArray()) : "c";
        for (var i = stem.Length == name.Length ? 2 : 1; ; i++)
        {
            var alias = stem + (stem.Length == name.Length ? "_" : "") + i.ToString(CultureInfo.InvariantCulture);
            if (_names.Add(alias))
                return alias;
        }
    }

    private bool IsAmbiguous(QueryColumn column) => QuerySources.Of(_model)
        .Where(source => !source.Equals(column.Source))
        .SelectMany(source => source.Table.Columns)
        .Any(other => string.Equals(
            AdqlIdentifier.Unquote(other.Name), AdqlIdentifier.Unquote(column.Column.Name), StringComparison.OrdinalIgnoreCase));
}
