using System.Globalization;

namespace TypedTap.RealService.Tests.Support;

/// <summary>Numbers as Python's <c>float.hex</c> writes them, which loses no bit.</summary>
internal static class PythonHex
{
    public static string Of(double? number)
    {
        if (number is not { } value || double.IsNaN(value))
            return "null";
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var sign = bits < 0 ? "-" : "";
        if (exponent == 0 && fraction == 0)
            return sign + "0x0.0p+0";
        var lead = exponent == 0 ? "0" : "1";
        var power = exponent == 0 ? -1022 : exponent - 1023;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{lead}.{fraction:x13}p{power:+0;-0}");
    }
}
