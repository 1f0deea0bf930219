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
        Type = TapTypeConventions.PropertyTypeOf(column);
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

    public bool IsRequired { get; }

    public bool IsArray => Type.Kind is TapTypeKind.Array or TapTypeKind.IntervalArray;

    /// <summary>The property's type, nullable unless the snapshot knows better.</summary>
    public string TypeText => IsRequired ? Type.ClrName : Type.ClrName + "?";

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

    public static List<ColumnCode> Of(string recordName, TapTableInfo table)
    {
        // The step before has named them; it costs as much as all the rest.
        var isNamed = table.Columns.All(static column => column.CSharpName is not null);
        var names = isNamed ? null : TapNaming.PropertyNames(recordName, table.Columns, NamingStyle.PascalCase);
        var columns = new List<ColumnCode>(table.Columns.Count);
        for (var i = 0; i < table.Columns.Count; i++)
            columns.Add(new ColumnCode(names?[i] ?? table.Columns[i].CSharpName!, table.Columns[i]));
        return columns;
    }
}
