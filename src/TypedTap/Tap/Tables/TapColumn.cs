using TypedTap.Data;
using TypedTap.Metadata;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>A column of an answer, as the service describes it.</summary>
public sealed record TapColumn
{
    internal TapColumn(VoTableField field, int position)
    {
        Field = field;
        Position = position;
        Type = TapType.Of(field.Datatype, field.Arraysize, field.Xtype);
    }

    /// <summary>The name; the XML ID, or an empty string, where a service forgot it.</summary>
    public string Name => Field.Name;

    /// <summary>The place among the columns, counted from 0.</summary>
    public int Position { get; }

    /// <summary>The datatype of VOTable: int, double, char …</summary>
    public string Datatype => Field.Datatype;

    /// <summary>The array size: <c>3</c>, <c>*</c>, <c>10*</c>; null for a single value.</summary>
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

    /// <summary>Everything that the document says of the column: VALUES, LINKs, references.</summary>
    public VoTableField Field { get; }

    /// <summary>The type of the column's values, as <see cref="TapRow.this[int]"/> gives them.</summary>
    public Type ValueType => ColumnTypes.Of(Type);

    internal TapType Type { get; }

    /// <summary>The name with datatype, xtype and unit: <c>ra double deg</c>.</summary>
    public override string ToString() =>
        $"{Name} {Field.TypeText}{(Xtype is null ? "" : $" ({Xtype})")}{(string.IsNullOrEmpty(Unit) ? "" : $" {Unit}")}";
}
