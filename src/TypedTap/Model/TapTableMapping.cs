using System.Linq.Expressions;
using System.Text;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Votable;
using TypedTap.Votable.Writing;

namespace TypedTap;

/// <summary>
/// A table of a service and how its columns map to a row type; made by generated code. Tells what the snapshot knows of the table and
/// of each column, without reflection. May be used by several threads.
/// </summary>
public abstract class TapTableMapping
{
    private readonly TapTableSource? _source;
    private Content? _content;
    private ValueList<VoTableField>? _fields;

    private protected TapTableMapping(string name, ValueList<TapColumnBinding> columns)
    {
        Name = name;
        _content = new Content(
            new TapTableInfo { Name = name, Columns = columns.Select(binding => binding.Column).ToValueList() }, columns);
    }

    private protected TapTableMapping(string name, TapTableSource source)
    {
        Name = name;
        _source = source;
    }

    /// <summary>The table's full name as published.</summary>
    public string Name { get; }

    /// <summary>What the snapshot says of the table, its columns included.</summary>
    public TapTableInfo Info => Loaded.Info;

    /// <summary>The columns in the order in which rows are read: name, type, unit, UCD, utype, description.</summary>
    public ValueList<TapColumnBinding> Columns => Loaded.Columns;

    /// <summary>A column, by its published name (quotes may be left out, and case does not count) or by its property's.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public TapColumnBinding this[string name] => FindColumn(name) ?? throw new KeyNotFoundException(
        $"Table '{Name}' has no column '{name}'; it has {string.Join(", ", Columns.Take(10).Select(binding => binding.Column.Name))}{(Columns.Count > 10 ? ", …" : "")}.");

    internal ValueList<VoTableField> Fields => _fields ??= TableFields.Of(this);

    internal abstract Type RowType { get; }

    // Read when first asked for. Two threads may do it at once, and get the same.
    private Content Loaded => _content ??= Load(_source!);

    /// <summary>The column behind a property, or null for a property that users added to the record.</summary>
    public TapColumnBinding? Find(string propertyName) => Loaded.ByProperty.GetValueOrDefault(propertyName);

    /// <summary>
    /// A column, by its published name (quotes may be left out, and case does not count) or by its property's; null if there is none.
    /// </summary>
    public TapColumnBinding? FindColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Columns.FirstOrDefault(binding => string.Equals(binding.Column.Name, name, StringComparison.Ordinal))
            ?? Find(name)
            ?? Columns.FirstOrDefault(binding => string.Equals(
                AdqlIdentifier.Unquote(binding.Column.Name), AdqlIdentifier.Unquote(name), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The table's name.</summary>
    public override string ToString() => Name;

    /// <summary>An expression that reads a whole record off a row.</summary>
    internal abstract Expression ReadExpression(Expression row, int[] ordinals);

    private static Content Load(TapTableSource source)
    {
        var (table, names) = TapTableText.Read(Encoding.UTF8.GetString(source()));
        var columns = new TapColumnBinding[names.Count];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = new TapColumnBinding(names[i], table.Columns[i]);
        return new Content(table, ValueList.ToValueList(columns));
    }

    private sealed class Content(TapTableInfo info, ValueList<TapColumnBinding> columns)
    {
        public TapTableInfo Info { get; } = info;

        public ValueList<TapColumnBinding> Columns { get; } = columns;

        public Dictionary<string, TapColumnBinding> ByProperty { get; } = columns.ToDictionary(
            binding => binding.PropertyName, StringComparer.Ordinal);
    }
}
