using System.Globalization;

namespace TypedTap.Sky.Text;

/// <summary>Takes a coordinate apart: a sign, numbers, and what stands behind each.</summary>
internal ref struct SexagesimalScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text.Trim();

    public readonly bool AtEnd => _rest.IsEmpty;

    public readonly string Rest => _rest.ToString();

    /// <summary>Passes over a sign.</summary>
    /// <returns>Whether it was a minus, ASCII's or the typographic one.</returns>
    public bool Sign()
    {
        var isNegative = !AtEnd && _rest[0] is '-' or '\u2212';
        if (isNegative || (!AtEnd && _rest[0] == '+'))
            _rest = _rest[1..];
        return isNegative;
    }

    /// <summary>Reads digits, and decimals where there are any; no sign and no exponent.</summary>
    public bool Number(out double number, out bool isWhole)
    {
        var length = 0;
        while (length < _rest.Length && (char.IsAsciiDigit(_rest[length]) || _rest[length] == '.'))
            length++;
        var digits = _rest[..length];
        isWhole = digits.IndexOf('.') < 0;
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
            return false;
        _rest = _rest[length..];
        return true;
    }

    /// <summary>Passes over what stands behind a number, and the blanks behind that.</summary>
    public SexagesimalMark Mark()
    {
        if (AtEnd)
            return SexagesimalMark.None;
        var blanks = _rest.Length - _rest.TrimStart().Length;
        _rest = _rest.TrimStart();
        if (_rest[0] == ':')
            return Take(1, SexagesimalMark.Colon);
        if (char.IsAsciiDigit(_rest[0]) || _rest[0] == '.')
            return blanks > 0 ? SexagesimalMark.Blank : SexagesimalMark.Unknown;
        var length = 1;
        while (char.IsAsciiLetter(_rest[0]) && length < _rest.Length && char.IsAsciiLetter(_rest[length]))
            length++;
        if (_rest is ['\'', '\'', ..])
            length = 2;
        var mark = Unit(_rest[..length]);
        return mark == SexagesimalMark.Unknown ? mark : Take(length, mark);
    }

    private static SexagesimalMark Unit(ReadOnlySpan<char> word) => word switch
    {
        "h" or "H" or "hour" or "hours" or "hourangle" => SexagesimalMark.Hours,
        "d" or "D" or "°" or "deg" or "degree" or "degrees" => SexagesimalMark.Degrees,
        "m" or "M" or "min" => SexagesimalMark.Minutes,
        "s" or "S" or "sec" => SexagesimalMark.Seconds,
        "'" or "′" or "arcmin" => SexagesimalMark.ArcMinutes,
        "\"" or "″" or "''" or "arcsec" => SexagesimalMark.ArcSeconds,
        _ => SexagesimalMark.Unknown,
    };

    private SexagesimalMark Take(int length, SexagesimalMark mark)
    {
        _rest = _rest[length..].TrimStart();
        return mark;
    }
}
