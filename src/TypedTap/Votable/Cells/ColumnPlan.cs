using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>A FIELD made ready for decoding, once per table.</summary>
internal sealed class ColumnPlan
{
    public ColumnPlan(VoTableField field)
    {
        Field = field;
        Type = Datatypes.Parse(field.Datatype);
        Shape = field.Arraysize is null && (Datatypes.IsStringName(field.Datatype) || Type == VoTableDatatype.Unknown)
            ? ArrayShape.Variable
            : ArrayShape.Parse(field.Arraysize);
        if (field.NullValue is { } nullValue)
        {
            NullText = Encoding.UTF8.GetBytes(Type.IsText() ? nullValue : nullValue.Trim());
            NullScalar = Type.IsText() || NullText.Length == 0 ? default : TextScalar.Decode(this, NullText);
        }
    }

    public VoTableField Field { get; }

    public VoTableDatatype Type { get; }

    public ArrayShape Shape { get; }

    public bool IsText => Type.IsText();

    /// <summary>A char column of two and more dimensions: strings of a fixed width.</summary>
    public bool IsStringArray => IsText && Shape.Dimensions > 1;

    /// <summary>One string or one number; arraysize="1" counts as a scalar, as services mean it.</summary>
    public bool IsSingle => IsText ? !IsStringArray : Shape.Dimensions == 0 || (!Shape.IsVariable && Shape.Count == 1);

    /// <summary>Whether strings are padded to a fixed size.</summary>
    public bool IsPadded => !Shape.IsVariable || IsStringArray;

    /// <summary>VALUES null as UTF-8; null when there is none.</summary>
    public byte[]? NullText { get; }

    /// <summary>VALUES null decoded; of kind Missing when there is none.</summary>
    public Scalar NullScalar { get; }

    /// <summary>Bytes of so many elements in BINARY.</summary>
    public long BinaryLength(long count) => Type switch
    {
        VoTableDatatype.Bit => (count + 7) / 8,
        _ when Type.IsComplex() => count * 2 * Type.ComponentBytes(),
        _ => count * Type.ComponentBytes(),
    };

    /// <summary>Whether an element is the column's null value.</summary>
    public bool IsNullValue(in Scalar value) => NullScalar.Kind switch
    {
        ScalarKind.Integer => value.Kind == ScalarKind.Integer && value.Integer == NullScalar.Integer,
        ScalarKind.Single or ScalarKind.Double =>
            value.Kind is ScalarKind.Single or ScalarKind.Double && value.Number.Equals(NullScalar.Number),
        _ => false,
    };

    /// <summary>Whether a scalar of this column is null: VALUES null, NaN, or nothing.</summary>
    public bool IsNull(in Scalar value) => value.Kind == ScalarKind.Missing || value.IsNaN || IsNullValue(value);
}
