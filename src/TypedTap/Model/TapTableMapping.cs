using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap;

/// <summary>A table of a service and how its columns map to a row type; made by generated code.</summary>
public abstract class TapTableMapping
{
    private readonly Dictionary<string, TapColumnBinding> _byProperty;

    private protected TapTableMapping(string name, ValueList<TapColumnBinding> columns)
    {
        Name = name;
        Columns = columns;
        Info = new TapTableInfo { Name = name, Columns = columns.Select(binding => binding.Column).ToValueList() };
        _byProperty = columns.ToDictionary(binding => binding.PropertyName, StringComparer.Ordinal);
    }

    /// <summary>The table's full name as published.</summary>
    public string Name { get; }

    /// <summary>The columns in the order in which rows are read.</summary>
    public ValueList<TapColumnBinding> Columns { get; }

    internal TapTableInfo Info { get; }

    internal abstract Type RowType { get; }

    /// <summary>The column behind a property, or null for a property that users added to the record.</summary>
    public TapColumnBinding? Find(string propertyName) => _byProperty.GetValueOrDefault(propertyName);

    /// <summary>An expression that reads a whole record off a row.</summary>
    internal abstract Expression ReadExpression(Expression row, int[] ordinals);
}
