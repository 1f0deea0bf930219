using System.Text;
using TypedTap.Votable.Reporting;

namespace TypedTap.Votable.Cells;

/// <summary>A FIELD made ready for decoding, once per table.</summary>
internal sealed class ColumnPlan
{
    private readonly bool _hasIntegerNull;
    private readonly long _integerNull;
    private readonly int _elementBytes;

    public ColumnPlan(VoTableField field, WarningLog warnings, VoTableReaderOptions options, int minorVersion)
    {
        Field = field;
        Warnings = warnings;
        MayBeEmpty = minorVersion >= 3;
        Type = Datatypes.Parse(field.Datatype);
        IsText = Type.IsText();
        Shape = field.Arraysize is null && (Datatypes.IsStringName(field.Datatype) || Type == VoTableDatatype.Unknown)
            ? ArrayShape.Variable
            : ArrayShape.Parse(field.Arraysize);
        _elementBytes = Type.ComponentBytes() * (Type.IsComplex() ? 2 : 1);
        FixedCount = (int)Math.Min(Shape.Count, int.MaxValue);
        FixedBytes = Shape.IsVariable ? -1 : (int)Math.Min(BinaryLength(Shape.Count), int.MaxValue);
        Range = IntegerRange.Of(Type);
        Pool = IsText && options.InternStrings ? new StringPool() : null;
        if (field.NullValue is { } nullValue)
        {
            var text = Encoding.UTF8.GetBytes(IsText ? nullValue : nullValue.Trim());
            // A null that is no value of the column makes null what is written just so.
            NullScalar = IsText || text.Length == 0 ? default : AsStored(TextScalar.Decode(this, text));
            NullText = text;
            if (!IsText && (NullScalar.Kind == ScalarKind.Missing || !Admits(NullScalar) || (NullScalar.IsNaN && !Type.IsFloating())))
            {
                warnings.Report(
                    VoTableWarningCode.InvalidNull,
                    $"column '{field.Name}' ({field.TypeText}): the null '{nullValue}' is not one of its values", field.Name);
            }
        }

        var isPlain = !IsText && IsSingle && (NullScalar.Kind == ScalarKind.Missing || NullScalar.IsNaN);
        Plain = isPlain ? Type : VoTableDatatype.Unknown;
        IsPlainText = Type is VoTableDatatype.Char or VoTableDatatype.UnicodeChar && IsVariableText && !IsStringArray && NullText is null
            && Shape.Bound == 0;
        MayBreakStep = Type == VoTableDatatype.UnicodeChar && Shape.IsVariable;
        _hasIntegerNull = NullScalar.Kind == ScalarKind.Integer;
        _integerNull = NullScalar.Integer;
        IsInteger = Type.IsInteger() && IsSingle && NullScalar.Kind is ScalarKind.Missing or ScalarKind.Integer;
    }

    public VoTableField Field { get; }

    public WarningLog Warnings { get; }

    /// <summary>Whether an empty cell is a null that the document's version has.</summary>
    public bool MayBeEmpty { get; }

    public VoTableDatatype Type { get; }

    public ArrayShape Shape { get; }

    public bool IsText { get; }

    /// <summary>A char column of two and more dimensions: strings of a fixed width.</summary>
    public bool IsStringArray => IsText && Shape.Dimensions > 1;

    /// <summary>One string or one number; arraysize="1" counts as a scalar, as services mean it.</summary>
    public bool IsSingle => IsText ? !IsStringArray : Shape.Dimensions == 0 || (!Shape.IsVariable && Shape.Count == 1);

    /// <summary>The type of one number or boolean that no particular value makes null, but for NaN; otherwise unknown.</summary>
    public VoTableDatatype Plain { get; }

    /// <summary>A string of any length that no particular value makes null.</summary>
    public bool IsPlainText { get; }

    /// <summary>One integer.</summary>
    public bool IsInteger { get; }

    /// <summary>Whether strings are padded to a fixed size.</summary>
    public bool IsPadded => !Shape.IsVariable || IsStringArray;

    public bool IsVariableText => IsText && Shape.IsVariable;

    /// <summary>Whether a length that is wrong can be told by the text behind it.</summary>
    public bool MayBreakStep { get; }

    /// <summary>Bytes of a cell in BINARY; -1 when they vary.</summary>
    public int FixedBytes { get; }

    /// <summary>Elements of a cell, when they do not vary.</summary>
    public int FixedCount { get; }

    /// <summary>The most characters that a string may have.</summary>
    public int TextLimit => !Shape.IsVariable ? FixedCount : Shape.Bound > 0 ? Shape.Bound : int.MaxValue;

    /// <summary>The values an integer column may have.</summary>
    public IntegerRange Range { get; }

    /// <summary>Strings made before, to be shared; null when they are not to be, or hardly repeat.</summary>
    public StringPool? Pool { get; set; }

    /// <summary>VALUES null as UTF-8; null when there is none.</summary>
    public byte[]? NullText { get; }

    /// <summary>VALUES null decoded; of kind Missing when there is none.</summary>
    public Scalar NullScalar { get; }

    /// <summary>A copy that several threads may use at once: it shares no strings.</summary>
    public ColumnPlan Detached()
    {
        var copy = (ColumnPlan)MemberwiseClone();
        copy.Pool = null;
        return copy;
    }

    /// <summary>Bytes of so many elements in BINARY.</summary>
    public long BinaryLength(long count) => Type == VoTableDatatype.Bit ? (count + 7) / 8 : count * _elementBytes;

    /// <summary>A whole number as an integer column has it, if it is written as -99.0.</summary>
    private Scalar AsStored(in Scalar value) =>
        value.Kind == ScalarKind.Double && Type.IsInteger() && Admits(value) ? Scalar.Of((long)value.Number) : value;

    /// <summary>Whether an integer is the column's null value.</summary>
    public bool IsIntegerNull(long value) => value == _integerNull && _hasIntegerNull;

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

    /// <summary>Whether a scalar is a value of this column's own type.</summary>
    public bool Admits(in Scalar value) => value.Kind switch
    {
        ScalarKind.Malformed => false,
        ScalarKind.Integer => Range.Holds(value.Integer),
        ScalarKind.Double when Type.IsInteger() || Type == VoTableDatatype.Bit =>
            Math.Truncate(value.Number).Equals(value.Number) && Range.Holds(value.Number),
        ScalarKind.Double when Type is VoTableDatatype.Float or VoTableDatatype.FloatComplex => !double.IsFinite(value.Number),
        _ => true,
    };
}
