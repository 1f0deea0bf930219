using System.Globalization;

namespace TypedTap.Adql;

/// <summary>Reads units: <c>km.s**-1</c>, <c>m/(km/s)</c>, <c>10**-3 Jy/beam</c>, <c>W m-2</c>.</summary>
internal sealed class AdqlUnitParser(string text, IReadOnlyDictionary<string, string>? aliases)
{
    private const int MaximumDepth = 20;
    private int _position;

    /// <summary>The unit, or null if the text is none.</summary>
    public AdqlUnit? Parse()
    {
        Blanks();
        var end = Logarithm();
        var unit = Product(0);
        if (unit is not null && end != '\0')
        {
            unit.IsLogarithmic = true;
            if (Peek() != end)
                return null;
            _position++;
        }

        Blanks();
        return _position == text.Length ? unit : null;
    }

    /// <summary>Passes over <c>log(</c>, <c>ln(</c> or <c>[</c>; what ends it, or a null character.</summary>
    private char Logarithm()
    {
        foreach (var start in new[] { "log(", "ln(", "[" })
        {
            if (string.CompareOrdinal(text, _position, start, 0, start.Length) == 0)
            {
                _position += start.Length;
                return start[start.Length - 1] == '(' ? ')' : ']';
            }
        }

        return '\0';
    }

    private AdqlUnit? Product(int depth)
    {
        var product = new AdqlUnit();
        var sign = 1;
        Blanks();
        if (Peek() == '/')
        {
            sign = -1;
            _position++;
        }

        while (true)
        {
            if (Factor(depth) is not { } factor)
                return null;
            product.Multiply(factor, sign);
            Blanks();
            if (_position == text.Length || Peek() is ')' or ']')
                return product;
            sign = Peek() == '/' ? -1 : 1;
            if (Peek() is '/' or '.' or '*' or '·')
                _position++;
        }
    }

    private AdqlUnit? Factor(int depth)
    {
        Blanks();
        var factor = new AdqlUnit();
        if (Peek() == '(')
        {
            _position++;
            if (depth == MaximumDepth || Product(depth + 1) is not { } inner || Peek() != ')')
                return null;
            _position++;
            return Power() is { } p ? Times(factor, inner, p) : null;
        }

        if (Number() is { } number)
        {
            if (Power() is not { } exponent)
                return null;
            factor.Multiply(Math.Pow(number, exponent));
            return factor;
        }

        if (Symbol() is not { } symbol || Power() is not { } power)
            return null;
        if (aliases is not null && aliases.TryGetValue(symbol, out var meant))
            symbol = meant;
        AddDimension(factor, AdqlUnitTable.DimensionOf(symbol, out var scale), power);
        factor.Multiply(Math.Pow(scale, power));
        return factor;
    }

    private static AdqlUnit Times(AdqlUnit factor, AdqlUnit inner, double power)
    {
        factor.Multiply(inner, power);
        return factor;
    }

    private static void AddDimension(AdqlUnit unit, string dimension, double power)
    {
        if (dimension.Length > 0 && dimension[0] == '?')
        {
            unit.AddUnknown(dimension.Substring(1));
            unit.Multiply(dimension, power);
            return;
        }

        foreach (var part in dimension.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.Length;
            while (end > 0 && part[end - 1] is (>= '0' and <= '9') or '-')
                end--;
            var digits = part.Substring(end);
            var own = digits.Length == 0 ? 1 : int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            unit.Multiply(part.Substring(0, end), own * power);
        }
    }

    private string? Symbol()
    {
        if (Peek() == '\'')
        {
            var end = text.IndexOf('\'', _position + 1);
            if (end < 0)
                return null;
            return Take(end + 1).Trim('\'');
        }

        var stop = _position;
        while (stop < text.Length && (char.IsLetter(text[stop]) || text[stop] is '_' or '%' or '"'))
            stop++;
        return stop == _position ? null : Take(stop);
    }

    // **2, ^2, 2, -1, **(3/2), **0.5
    private double? Power()
    {
        var explicitPower = Peek() == '^' || (Peek() == '*' && Peek(1) == '*');
        if (explicitPower)
            _position += Peek() == '^' ? 1 : 2;
        else if (!char.IsDigit(Peek()) && !(Peek() is '-' or '+' && char.IsDigit(Peek(1))))
            return 1;
        var parenthesis = explicitPower && Peek() == '(';
        if (parenthesis)
            _position++;
        if (Number(signed: true) is not { } power)
            return null;
        if (!parenthesis)
            return power;
        if (Peek() == '/')
        {
            _position++;
            if (Number() is not { } divisor || divisor == 0)
                return null;
            power /= divisor;
        }

        if (Peek() != ')')
            return null;
        _position++;
        return power;
    }

    private double? Number(bool signed = false)
    {
        var stop = _position;
        if (signed && stop < text.Length && text[stop] is '-' or '+')
            stop++;
        var first = stop;
        while (stop < text.Length && char.IsDigit(text[stop]))
            stop++;
        if (stop == first)
            return null;
        if (stop + 1 < text.Length && text[stop] == '.' && char.IsDigit(text[stop + 1]))
        {
            stop++;
            while (stop < text.Length && char.IsDigit(text[stop]))
                stop++;
        }

        if (stop < text.Length && text[stop] is 'e' or 'E')
        {
            var digits = stop + 1;
            if (digits < text.Length && text[digits] is '-' or '+')
                digits++;
            if (digits < text.Length && char.IsDigit(text[digits]))
            {
                stop = digits;
                while (stop < text.Length && char.IsDigit(text[stop]))
                    stop++;
            }
        }

        return double.TryParse(Take(stop), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? number
            : null;
    }

    private string Take(int end)
    {
        var taken = text.Substring(_position, end - _position);
        _position = end;
        return taken;
    }

    private void Blanks()
    {
        while (Peek() is ' ' or '\t')
            _position++;
    }

    private char Peek(int ahead = 0) => _position + ahead < text.Length ? text[_position + ahead] : '\0';
}
