namespace TypedTap.Adql;

/// <summary>The type of a column or of a value, as far as the checker cares: lengths are no part of it.</summary>
public sealed partial record AdqlType
{
    private AdqlType(AdqlTypeKind kind, AdqlTypeKind? element = null)
    {
        Kind = kind;
        Element = element;
    }

    /// <summary>Nothing is known.</summary>
    public static AdqlType Unknown { get; } = new(AdqlTypeKind.Unknown);

    /// <summary>INTEGER</summary>
    public static AdqlType Integer { get; } = new(AdqlTypeKind.Integer);

    /// <summary>DOUBLE PRECISION</summary>
    public static AdqlType Double { get; } = new(AdqlTypeKind.Double);

    /// <summary>Text of whatever length.</summary>
    public static AdqlType Text { get; } = new(AdqlTypeKind.Text);

    /// <summary>What the values are.</summary>
    public AdqlTypeKind Kind { get; }

    /// <summary>What the elements of an array are; null for anything else.</summary>
    public AdqlTypeKind? Element { get; }

    /// <summary>True for the integer and floating-point types.</summary>
    public bool IsNumeric => Kind is >= AdqlTypeKind.SmallInt and <= AdqlTypeKind.Double;

    /// <summary>True for text.</summary>
    public bool IsText => Kind is AdqlTypeKind.Text or AdqlTypeKind.UnicodeText;

    /// <summary>True for points, circles, polygons, coverage maps and regions.</summary>
    public bool IsGeometry => Kind is >= AdqlTypeKind.Point and <= AdqlTypeKind.Region;

    /// <summary>True if nothing is known.</summary>
    public bool IsUnknown => Kind == AdqlTypeKind.Unknown;

    /// <summary>The type of a kind.</summary>
    /// <exception cref="ArgumentException">An array without the kind of its elements, which <see cref="ArrayOf"/> takes.</exception>
    public static AdqlType Of(AdqlTypeKind kind) => kind == AdqlTypeKind.Array
        ? throw new ArgumentException("An array needs the kind of its elements; use ArrayOf.", nameof(kind))
        : new AdqlType(kind);

    /// <summary>The type of an array.</summary>
    /// <param name="element">What its elements are.</param>
    /// <exception cref="ArgumentException">An array of arrays: more dimensions are one list.</exception>
    public static AdqlType ArrayOf(AdqlTypeKind element) => element == AdqlTypeKind.Array
        ? throw new ArgumentException("The elements of an array are no arrays: more dimensions are one list.", nameof(element))
        : new AdqlType(AdqlTypeKind.Array, element);

    /// <summary>The type as ADQL names it, for messages.</summary>
    public override string ToString() => Element is { } element ? NameOf(element) + "[]" : NameOf(Kind);

    private static string NameOf(AdqlTypeKind kind) => kind switch
    {
        AdqlTypeKind.Double => "DOUBLE PRECISION",
        AdqlTypeKind.Text or AdqlTypeKind.UnicodeText => "VARCHAR",
        AdqlTypeKind.Unknown => "unknown",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
