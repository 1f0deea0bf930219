using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>A column with its property's name and type.</summary>
internal sealed class ColumnCode
{
    private ColumnCode(string propertyName, TapColumnInfo column)
    {
        PropertyName = propertyName;
        Identifier = CSharpIdentifier.Escape(propertyName);
        Column = column;
        Stored = TapType.Of(column);
        Type = HasConventions ? TapTypeConventions.PropertyTypeOf(column) : Stored;
        IsRequired = TapTypeConventions.IsRequired(column);
    }

    /// <summary>The property's name.</summary>
    public string PropertyName { get; }

    /// <summary>The name as code writes it: <c>@object</c>.</summary>
    public string Identifier { get; }

    public TapColumnInfo Column { get; }

    /// <summary>What the service has.</summary>
    public TapType Stored { get; }

    /// <summary>What the property is.</summary>
    public TapType Type { get; }

    /// <summary>Whether the property's type is not nullable, because the snapshot knows better.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether people have said what some of the values mean; for nearly all columns they have not.</summary>
    public bool HasConventions => Column.NullValues.Count > 0 || Column.IsBoolean || Column.ListSeparator is not null;

    public bool IsArray => Type.Kind is TapTypeKind.Array or TapTypeKind.IntervalArray;

    /// <summary>What a record made with <c>new()</c> holds; only references that are never null need it.</summary>
    public string Initializer
    {
        get
        {
            if (!IsRequired || Type.IsValueType)
                return "";
            return Type.Kind switch
            {
                TapTypeKind.String => " = \"\";",
                TapTypeKind.Array or TapTypeKind.IntervalArray => " = [];",
                _ => " = null!;",
            };
        }
    }

    /// <summary>The columns of a table, which have been named by the step before.</summary>
    public static List<ColumnCode> Of(TapTableInfo table)
    {
        var columns = new List<ColumnCode>(table.Columns.Count);
        foreach (var column in table.Columns)
            columns.Add(
                new ColumnCode(
                    column.CSharpName
                        ?? throw new InvalidOperationException($"The column '{column.Name}' of '{table.Name}' has no name in C#."),
                        column));
        return columns;
    }
}
