using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>A column with its property's name and type.</summary>
internal sealed class ColumnCode
{
    private ColumnCode(string propertyName, TapColumnInfo column)
    {
        PropertyName = propertyName;
        Column = column;
        Type = TapType.Of(column);
    }

    public string PropertyName { get; }

    public TapColumnInfo Column { get; }

    public TapType Type { get; }

    public bool IsRequired => Column.Nullable == false;

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
        ValueList<string> names = TapNaming.PropertyNames(recordName, table.Columns, NamingStyle.PascalCase);
        var columns = new List<ColumnCode>(names.Count);
        for (var i = 0; i < names.Count; i++)
            columns.Add(new ColumnCode(names[i], table.Columns[i]));
        return columns;
    }
}
