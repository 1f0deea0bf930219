using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using TypedTap.Metadata;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>A column of a <see cref="TapDataReader"/>: what ADO.NET wants to know, and what the FIELD says besides.</summary>
public sealed class TapDbColumn : DbColumn
{
    internal TapDbColumn(VoTableField field, int ordinal, bool isRequired)
    {
        Field = field;
        Type = TapType.Of(field.Datatype, field.Arraysize, field.Xtype);
        ClrType = ColumnTypes.Of(Type);
        // Empty and null look alike in most VOTables; where the snapshot rules out the one it is the other.
        ReadsNullAsEmpty = isRequired && Type.Kind == TapTypeKind.String;
        var size = ColumnSizes.Of(Type, field.Arraysize);

        ColumnName = field.Name;
        ColumnOrdinal = ordinal;
        BaseColumnName = field.Name;
        DataType = ClrType;
        DataTypeName = field.Xtype is null ? field.TypeText : $"{field.TypeText} ({field.Xtype})";
        AllowDBNull = !isRequired;
        ColumnSize = size.Size;
        NumericPrecision = size.Precision;
        NumericScale = size.Scale;
        IsLong = size.IsLong;
        IsReadOnly = true;
        IsAliased = false;
        IsAutoIncrement = false;
        IsExpression = false;
        IsHidden = false;
        IsIdentity = false;
        IsKey = false;
        IsUnique = false;
    }

    /// <summary>The datatype of the FIELD: int, double, char …</summary>
    public string Datatype => Field.Datatype;

    /// <summary>The arraysize; null for a scalar.</summary>
    public string? Arraysize => Field.Arraysize;

    /// <summary>The extended type: timestamp, point, interval …; null for none.</summary>
    public string? Xtype => Field.Xtype;

    /// <summary>The unit, verbatim; null for none.</summary>
    public string? Unit => Field.Unit;

    /// <summary>The unified content descriptor; null for none.</summary>
    public string? Ucd => Field.Ucd;

    /// <summary>The role in a data model; null for none.</summary>
    public string? Utype => Field.Utype;

    /// <summary>What the column means; null for nothing said.</summary>
    public string? Description => Field.Description;

    internal VoTableField Field { get; }

    internal TapType Type { get; }

    [DynamicallyAccessedMembers(ColumnTypes.Kept)]
    internal Type ClrType { get; }

    /// <summary>The type as C# spells it, for messages.</summary>
    internal string TypeName => Type.ClrName.Replace("global::", "", StringComparison.Ordinal);

    internal bool ReadsNullAsEmpty { get; }

    /// <summary>
    /// A property by name: those of ADO.NET, and Datatype, Arraysize, Xtype, Unit, Ucd, Utype, Description. Null for others.
    /// </summary>
    public override object? this[string property] => property switch
    {
        nameof(Datatype) => Datatype,
        nameof(Arraysize) => Arraysize,
        nameof(Xtype) => Xtype,
        nameof(Unit) => Unit,
        nameof(Ucd) => Ucd,
        nameof(Utype) => Utype,
        nameof(Description) => Description,
        _ => base[property],
    };
}
