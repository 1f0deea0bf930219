using TypedTap.Votable;

namespace TypedTap.Conformance.Votable;

/// <summary>Asks for the cells of a column by the getter that its FIELD calls for, and writes them as text.</summary>
internal sealed class CellText
{
    private readonly CellKind _kind;
    private readonly bool _isArray;

    public CellText(VoTableField field)
    {
        _kind = KindOf(field.Datatype);
        var size = field.Arraysize?.Trim() ?? "";
        _isArray = _kind == CellKind.Text ? size.Contains('x', StringComparison.OrdinalIgnoreCase) : size is not ("" or "1");
    }

    /// <summary>The strict text of NaN if the cells are single floats, for which the getters say null; else null.</summary>
    public string? NaN => (_kind, _isArray) switch
    {
        (CellKind.Single, false) => CellNotation.Single(float.NaN).Strict,
        (CellKind.Double, false) => CellNotation.Double(double.NaN).Strict,
        _ => null,
    };

    /// <summary>The text of a cell of the current row.</summary>
    /// <exception cref="VoTableException">The reader does not give a value.</exception>
    public CellTexts Read(VoTableReader reader, int ordinal) => _isArray || _kind is CellKind.SingleComplex or CellKind.DoubleComplex
        ? Elements(reader, ordinal) is { } elements ? CellNotation.Array(elements) : CellTexts.OfNull
        : Scalar(reader, ordinal) ?? CellTexts.OfNull;

    private CellTexts? Scalar(VoTableReader reader, int ordinal) => _kind switch
    {
        CellKind.Boolean or CellKind.Bit => reader.GetBoolean(ordinal) is { } value ? CellNotation.Boolean(value) : null,
        CellKind.UnsignedByte => reader.GetByte(ordinal) is { } value ? CellNotation.Integer(value) : null,
        CellKind.Int16 => reader.GetInt16(ordinal) is { } value ? CellNotation.Integer(value) : null,
        CellKind.Int32 => reader.GetInt32(ordinal) is { } value ? CellNotation.Integer(value) : null,
        CellKind.Int64 => reader.GetInt64(ordinal) is { } value ? CellNotation.Integer(value) : null,
        CellKind.Single => reader.GetSingle(ordinal) is { } value ? CellNotation.Single(value) : null,
        CellKind.Double => reader.GetDouble(ordinal) is { } value ? CellNotation.Double(value) : null,
        _ => reader.GetString(ordinal) is { } value ? CellNotation.String(value) : null,
    };

    private CellTexts[]? Elements(VoTableReader reader, int ordinal) => _kind switch
    {
        CellKind.Boolean or CellKind.Bit =>
            Texts(reader.GetNullableBooleanArray(ordinal), value => value is { } known ? CellNotation.Boolean(known) : CellTexts.OfNull),
        CellKind.UnsignedByte => Texts(reader.GetNullableByteArray(ordinal), value => Integer(value)),
        CellKind.Int16 => Texts(reader.GetNullableInt16Array(ordinal), value => Integer(value)),
        CellKind.Int32 => Texts(reader.GetNullableInt32Array(ordinal), value => Integer(value)),
        CellKind.Int64 => Texts(reader.GetNullableInt64Array(ordinal), Integer),
        CellKind.Single => Texts(reader.GetSingleArray(ordinal), CellNotation.Single),
        CellKind.Double => Texts(reader.GetDoubleArray(ordinal), CellNotation.Double),
        CellKind.SingleComplex =>
            reader.GetComplexArray(ordinal)?.SelectMany(
                c => new[] { CellNotation.Single((float)c.Real), CellNotation.Single((float)c.Imaginary) }).ToArray(),
        CellKind.DoubleComplex =>
            reader.GetComplexArray(ordinal)?.SelectMany(
                c => new[] { CellNotation.Double(c.Real), CellNotation.Double(c.Imaginary) }).ToArray(),
        _ => Texts(reader.GetStringArray(ordinal), CellNotation.String),
    };

    private static CellTexts Integer(long? value) => value is { } known ? CellNotation.Integer(known) : CellTexts.OfNull;

    private static CellTexts[]? Texts<T>(T[]? values, Func<T, CellTexts> text) =>
        values is null ? null : Array.ConvertAll(values, value => text(value));

    private static CellKind KindOf(string datatype) => datatype.Trim() switch
    {
        "boolean" => CellKind.Boolean,
        "bit" => CellKind.Bit,
        "unsignedByte" => CellKind.UnsignedByte,
        "short" => CellKind.Int16,
        "int" => CellKind.Int32,
        "long" => CellKind.Int64,
        "float" => CellKind.Single,
        "double" => CellKind.Double,
        "floatComplex" => CellKind.SingleComplex,
        "doubleComplex" => CellKind.DoubleComplex,
        _ => CellKind.Text,
    };
}
