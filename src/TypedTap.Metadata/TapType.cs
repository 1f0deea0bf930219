namespace TypedTap.Metadata;

/// <summary>
/// The C# type of a column: the one table that generator, runtime and checker share. Takes the vocabularies that services
/// use, in any case: VOTable (<c>char</c>, <c>double</c>), TAP 1.0 (<c>VARCHAR</c>, <c>DOUBLE</c>), both with prefix
/// <c>adql:</c>, and the extended types of DALI 1.2 section 3.3.
/// </summary>
public sealed partial record TapType
{
    private TapType(TapTypeKind kind, string clrName, string getterName, bool isValueType)
    {
        Kind = kind;
        ClrName = clrName;
        GetterName = getterName;
        IsValueType = isValueType;
    }

    /// <summary>What the values mean.</summary>
    public TapTypeKind Kind { get; }

    /// <summary>What the elements of an array mean; null for anything but <see cref="TapTypeKind.Array"/>.</summary>
    public TapTypeKind? Element { get; private init; }

    /// <summary>
    /// The type in C#, safe against any namespace around it, without a question mark: <c>int</c>, <c>global::System.Guid</c>,
    /// <c>double[]</c>.
    /// </summary>
    public string ClrName { get; }

    /// <summary>The getter of <c>VoTableReader</c> that delivers it.</summary>
    public string GetterName { get; }

    /// <summary>True if <see cref="ClrName"/> is a value type, so that its nullable form is another type.</summary>
    public bool IsValueType { get; }

    /// <summary>False if the datatype is blank or unknown and text was taken for lack of anything better.</summary>
    public bool KnownDatatype { get; private init; } = true;

    /// <summary>The type of a column.</summary>
    public static TapType Of(TapColumnInfo column) => Of(column.Datatype, column.Arraysize, column.Xtype);

    /// <summary>The type of values with these attributes, as they stand in TAP_SCHEMA or in a VOTable FIELD.</summary>
    /// <param name="datatype">The datatype in any of the vocabularies; blank or unknown gives text.</param>
    /// <param name="arraysize">The arraysize; null, empty and <c>1</c> mean a single value.</param>
    /// <param name="xtype">The extended type; one that is unknown or does not fit the datatype is ignored, as DALI asks.</param>
    public static TapType Of(string? datatype, string? arraysize, string? xtype)
    {
        var primitive = TapDatatype.Parse(datatype);
        var extended = TapDatatype.Normalize(xtype);
        if (primitive.Kind is not { } kind)
            return Text with { KnownDatatype = false };
        if (primitive.IsArray)
            return ArrayOf(kind);
        var shape = TapArraysize.Parse(arraysize);
        return kind switch
        {
            TapTypeKind.String => OfText(shape, extended),
            TapTypeKind.Int when extended == "BIGINT" && shape.IsScalar => Scalar(TapTypeKind.Long),
            TapTypeKind.Timestamp or TapTypeKind.Point or TapTypeKind.Circle or TapTypeKind.Polygon or TapTypeKind.Region => Scalar(kind),
            _ => OfNumbers(kind, shape, extended),
        };
    }
}
