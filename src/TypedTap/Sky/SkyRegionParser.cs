using System.Buffers;
using System.Globalization;

namespace TypedTap.Sky;

/// <summary>
/// Reads STC-S (TAP 1.0, section 6) and DALI shapes as archives write them. Only what is understood to the last word
/// becomes a shape: a region must not lose a qualifier silently.
/// </summary>
internal ref struct SkyRegionParser(ReadOnlySpan<char> text)
{
    private const int MaxNesting = 16;
    private const string Blanks = " \t\r\n,'\"";
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(Blanks + "()");
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The first frame named, in capitals.</summary>
    public string? Frame { get; private set; }

    public ISkyShape? Parse()
    {
        var shape = Shape(nesting: 0);
        return shape is not null && Peek().IsEmpty ? shape : null;
    }

    private ISkyShape? Shape(int nesting)
    {
        if (nesting > MaxNesting)
            return null;
        var keyword = Next();
        if (Is(keyword, "UNION"))
            return Header() && Is(Next(), "(") ? Union(nesting) : null;

        // ADQL's own spelling has brackets: CIRCLE('ICRS', 1, 2, 3).
        var bracket = TrySkip("(");
        if (!Header())
            return null;
        var numbers = Numbers();
        var shape = Make(keyword, numbers);
        if (shape is null || (bracket && !TrySkip(")")))
            return null;
        return Unit() ? shape : null;
    }

    private SkyUnion? Union(int nesting)
    {
        var shapes = new List<ISkyShape>();
        while (!TrySkip(")"))
        {
            if (Shape(nesting + 1) is not { } shape)
                return null;
            shapes.Add(shape);
        }

        return shapes.Count > 0 && Unit() ? new SkyUnion(shapes) : null;
    }

    private static ISkyShape? Make(ReadOnlySpan<char> keyword, double[] numbers)
    {
        if (Is(keyword, "POSITION") || Is(keyword, "POINT"))
            return SkyShapes.TryPoint(numbers, out var point) ? point : null;
        if (Is(keyword, "CIRCLE"))
            return SkyShapes.TryCircle(numbers, out var circle) ? circle : null;
        if (Is(keyword, "POLYGON"))
            return SkyShapes.TryPolygon(numbers);
        if (Is(keyword, "BOX"))
            return SkyShapes.TryBox(numbers);
        if (Is(keyword, "RANGE"))
            return SkyShapes.TryRange(numbers, out var range) ? range : null;

        // STC-S gives the two corners, DALI the two coordinates.
        if (Is(keyword, "POSITIONINTERVAL") && numbers.Length == 4)
            return SkyShapes.TryRange([numbers[0], numbers[2], numbers[1], numbers[3]], out var interval) ? interval : null;
        return null;
    }

    /// <summary>Frame, reference position and flavor, all optional; false when the coordinates are not equatorial ones.</summary>
    private bool Header()
    {
        while (Peek() is { IsEmpty: false } word && char.IsAsciiLetter(word[0]) && !IsInfinity(word))
        {
            if (IsFrame(word))
                Frame ??= word.ToString().ToUpperInvariant();
            if (!IsEquatorial(word) && !IsReferencePosition(word) && !Is(word, "SPHERICAL2"))
                return false;
            Next();
        }

        return true;
    }

    private bool Unit()
    {
        if (!TrySkip("UNIT"))
            return true;
        if (!TrySkip("deg"))
            return false;
        while (TrySkip("deg"))
        {
            // "unit deg deg" names both coordinates.
        }

        return true;
    }

    private double[] Numbers()
    {
        var numbers = new List<double>();
        while (TryNumber(Peek(), out var number))
        {
            numbers.Add(number);
            Next();
        }

        return [.. numbers];
    }

    private static bool TryNumber(ReadOnlySpan<char> word, out double number)
    {
        if (IsInfinity(word))
        {
            number = word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private static bool IsInfinity(ReadOnlySpan<char> word) => Is(word.TrimStart("+-"), "INF") || Is(word.TrimStart("+-"), "INFINITY");

    private static bool IsEquatorial(ReadOnlySpan<char> word) =>
        Is(word, "ICRS") || Is(word, "FK5") || Is(word, "J2000") || Is(word, "J2000.0") || Is(word, "UNKNOWNFRAME");

    private static bool IsFrame(ReadOnlySpan<char> word) =>
        IsEquatorial(word) || Is(word, "FK4") || Is(word, "B1950") || Is(word, "GALACTIC") || Is(word, "GALACTIC_II")
        || Is(word, "SUPER_GALACTIC") || Is(word, "ECLIPTIC") || Is(word, "HPC") || Is(word, "GEO_C");

    private static bool IsReferencePosition(ReadOnlySpan<char> word) =>
        Is(word, "GEOCENTER") || Is(word, "BARYCENTER") || Is(word, "HELIOCENTER") || Is(word, "TOPOCENTER") || Is(word, "UNKNOWNREFPOS")
        || Is(word, "RELOCATABLE") || Is(word, "LSR") || Is(word, "LSRK") || Is(word, "LSRD") || Is(word, "EMBARYCENTER");

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private bool TrySkip(string expected)
    {
        if (!Is(Peek(), expected))
            return false;
        Next();
        return true;
    }

    private ReadOnlySpan<char> Next()
    {
        var word = Peek();
        _rest = _rest[word.Length..];
        return word;
    }

    /// <summary>The next word or bracket; empty at the end.</summary>
    private ReadOnlySpan<char> Peek()
    {
        _rest = _rest.TrimStart(Blanks);
        if (_rest.IsEmpty)
            return [];
        if (_rest[0] is '(' or ')')
            return _rest[..1];
        var end = _rest.IndexOfAny(WordEnds);
        return end < 0 ? _rest : _rest[..end];
    }
}
