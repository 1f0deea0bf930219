using System.Globalization;
using System.Numerics;
using System.Text;
using TypedTap.Votable.Cells;

namespace TypedTap.Tests.Votable;

/// <summary>Numbers from text are those that the platform's own parser finds, and the nearest ones.</summary>
public sealed class NumberTextTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("R")]
    [InlineData("E16")]
    [InlineData("E8")]
    public void Doubles_of_every_bit_pattern(string format)
    {
        var random = new Random(format.Length);
        for (var i = 0; i < Many; i++)
            CheckDouble(
                BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)).ToString(
                    format, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("R")]
    [InlineData("E8")]
    [InlineData("E16")]
    public void Floats_of_every_bit_pattern(string format)
    {
        var random = new Random(format.Length);
        for (var i = 0; i < Many; i++)
        {
            var value = BitConverter.Int32BitsToSingle((int)random.NextInt64(int.MinValue, int.MaxValue));
            CheckSingle(value.ToString(format, CultureInfo.InvariantCulture));
            CheckSingle(((double)value).ToString(format, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Up_to_40_digits_with_the_point_anywhere()
    {
        var random = new Random(3);
        for (var i = 0; i < Many; i++)
        {
            var text = new StringBuilder(Digits(random, random.Next(1, 41)));
            if (random.Next(4) > 0)
                text.Insert(random.Next(text.Length + 1), '.');
            if (random.Next(3) == 0)
                text.Insert(0, random.Next(2) == 0 ? "-" : "+");
            if (random.Next(2) == 0)
            {
                text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(
                    random.Next(-360, 330).ToString(random.Next(2) == 0 ? "+0;-0" : "000", CultureInfo.InvariantCulture));
            }

            CheckDouble(text.ToString());
            CheckSingle(text.ToString());
        }
    }

    [Fact]
    public void Subnormal_doubles_and_their_neighbourhood()
    {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(1L << random.Next(1, 54)));
            CheckDouble(value.ToString("R", CultureInfo.InvariantCulture));
            CheckDouble(value.ToString("E24", CultureInfo.InvariantCulture));
            CheckDouble($"{Digits(random, random.Next(1, 20))}e-{random.Next(318, 345)}");
            CheckSingle($"{Digits(random, random.Next(1, 20))}e-{random.Next(40, 67)}");
        }
    }

    [Fact]
    public void Half_way_between_two_doubles_the_even_one_is_taken()
    {
        var random = new Random(5);
        for (var i = 0; i < 4_000; i++)
        {
            // Every third among the numbers whose halves have few digits, every third among the smallest.
            var bits = (i % 3) switch
            {
                0 => random.NextInt64(BitConverter.DoubleToInt64Bits(double.MaxValue)),
                1 => BitConverter.DoubleToInt64Bits(random.NextDouble() * Math.Pow(2, random.Next(50, 130))),
                _ => random.NextInt64(1L << random.Next(1, 56)),
            };
            var fraction = bits & ((1L << 52) - 1);
            var exponent = (int)(bits >> 52);
            CheckHalf(
                (2 * (exponent == 0 ? fraction : fraction | (1L << 52))) + 1,
                Math.Max(exponent, 1) - 1076,
                text => BitConverter.DoubleToInt64Bits(Double(text)),
                bits);
        }
    }

    [Fact]
    public void Half_way_between_two_floats_the_even_one_is_taken()
    {
        var random = new Random(6);
        for (var i = 0; i < 10_000; i++)
        {
            var bits = (i % 3) switch
            {
                0 => random.NextInt64(BitConverter.SingleToInt32Bits(float.MaxValue)),
                1 => BitConverter.SingleToInt32Bits((float)(random.NextDouble() * Math.Pow(2, random.Next(-10, 60)))),
                _ => random.NextInt64(1L << random.Next(1, 26)),
            };
            var fraction = bits & ((1L << 23) - 1);
            var exponent = (int)(bits >> 23);
            CheckHalf(
                (2 * (exponent == 0 ? fraction : fraction | (1L << 23))) + 1,
                Math.Max(exponent, 1) - 151,
                text => BitConverter.SingleToInt32Bits(Single(text)),
                bits);
        }
    }

    [Fact]
    public void A_float_is_rounded_once()
    {
        // As a double this is half way between two floats; then the even one would be the wrong one.
        const string text = "1.00000017881393432617187499";
        Assert.Equal(1.00000011920929f, Single(text));
        Assert.NotEqual(Single(text), (float)Double(text));
    }

    [Fact]
    public void Every_power_of_ten()
    {
        for (var power = -400; power <= 320; power++)
        {
            foreach (var mantissa in (string[])[
                "1", "-1", "9", "1.7976931348623157", "4.9406564584124654", "9007199254740993", "18446744073709551615"
            ])
            {
                CheckDouble(FormattableString.Invariant($"{mantissa}e{power}"));
                CheckSingle(FormattableString.Invariant($"{mantissa}E{power}"));
            }
        }
    }

    [Fact]
    public void The_powers_of_five_are_exact_in_128_bits()
    {
        for (var q = PowersOfFive.Least; q <= PowersOfFive.Greatest; q++)
        {
            var power = BigInteger.Pow(5, Math.Abs(q));
            var bits = (int)power.GetBitLength();
            var expected = q < 0 ? ((BigInteger.One << (bits + 127)) / power) + 1 : (power << 128) >> bits;
            var at = 2 * (q - PowersOfFive.Least);
            Assert.Equal(expected, new UInt128(PowersOfFive.Halves[at], PowersOfFive.Halves[at + 1]));
        }
    }

    [Theory]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("-.5e1")]
    [InlineData("+5.E-1")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0e5")]
    [InlineData("0e999")]
    [InlineData("0e-99999999999999999999")]
    [InlineData("-0000000000000000000000000000.00000000000000000000000e999999999999")]
    [InlineData("1e-999999999999")]
    [InlineData("1e-2147483648")]
    [InlineData("1e0000000000000000000000000000000000002")]
    [InlineData("1.00000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000012.5")]
    [InlineData("0.00012345678901234567")]
    [InlineData("9007199254740992")]
    [InlineData("9007199254740993")]
    [InlineData("-9007199254740993.0000000000000000000000000000001")]
    [InlineData("16777217")]
    [InlineData("16777217.0000000000000000000000000001")]
    [InlineData("9999999999999999999")]
    [InlineData("10000000000000000000")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("2.2250738585072014e-308")]
    [InlineData("4.9406564584124654e-324")]
    [InlineData("2.4703282292062327e-324")]
    [InlineData("2.4703282292062328e-324")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("1.7976931348623158e308")]
    [InlineData("1.7976931348623159e308")]
    [InlineData("3.4028235677973362e38")]
    [InlineData("3.4028235677973366e38")]
    [InlineData("7.0064923216240853e-46")]
    [InlineData("7.0064923216240854e-46")]
    [InlineData("1e999999999999")]
    [InlineData("-1e2147483647")]
    [InlineData("1e309")]
    public void At_the_limits(string text)
    {
        CheckDouble(text);
        CheckSingle(text);
    }

    [Fact]
    public void Long_texts_and_exponents_that_make_up_for_them()
    {
        var random = new Random(7);
        foreach (var length in (int[])[30, 300, 800, 3000, 20_000])
        {
            var digits = Digits(random, 18);
            var zeros = new string('0', length);
            var expected = BitConverter.DoubleToInt64Bits(double.Parse("0." + digits, CultureInfo.InvariantCulture));
            foreach (var text in (string[])[
                $"0.{digits}{zeros}", $"{zeros}.{digits}", $"0.{zeros}{digits}e{length}", $"{digits}{zeros}e-{length + 18}",
                $"{digits}.{zeros}e-18"
            ])
            {
                Assert.Equal(expected, BitConverter.DoubleToInt64Bits(Double(text)));
            }

            // 2^53 + 1 is half way; any digit, however late, decides.
            Assert.Equal(9007199254740992.0, Double($"9007199254740993.{zeros}"));
            Assert.Equal(9007199254740994.0, Double($"9007199254740993.{zeros}1"));
            Assert.Equal(9007199254740994.0, Double($"9007199254740993{zeros}1e-{length + 1}"));
            Assert.Equal(16777216f, Single($"16777217.{zeros}"));
            Assert.Equal(16777218f, Single($"16777217.{zeros}1"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("e5")]
    [InlineData(".e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1110.000E-")]
    [InlineData("1e5.0")]
    [InlineData("1e+-5")]
    [InlineData("1e5 ")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1-")]
    [InlineData("1.2.3")]
    [InlineData("1..2")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("1\0")]
    [InlineData("1 2")]
    [InlineData("12345678 12345678")]
    [InlineData("123456789012345678901234567890x")]
    [InlineData("0x1")]
    [InlineData("1_0")]
    [InlineData("1,5")]
    [InlineData("1d5")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("\u0661\u0662")]
    [InlineData("1\u00a0")]
    [InlineData("\u22121")]
    [InlineData("12345\u00b2")]
    public void No_numbers(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.False(NumberText.TryParseDouble(bytes, out _));
        Assert.False(NumberText.TryParseSingle(bytes, out _));
        Assert.False(NumberText.TryParseInt64(bytes, out _));
        Assert.False(NumberText.TryParseInt32(bytes, out _));
    }

    [Fact]
    public void Every_other_byte_at_every_place()
    {
        var bytes = new byte[20];
        for (var length = 1; length <= bytes.Length; length++)
        {
            for (var at = 0; at < length; at++)
            {
                for (var other = 0; other < 256; other++)
                {
                    bytes.AsSpan().Fill((byte)'7');
                    bytes[at] = (byte)other;
                    var text = bytes.AsSpan(0, length);
                    var latin = Encoding.Latin1.GetString(text);
                    var isDigit = char.IsAsciiDigit((char)other);
                    var isSign = at == 0 && length > 1 && (char)other is '+' or '-';
                    var isExponent = at > 0 && at < length - 1 && (char)other is 'e' or 'E';
                    var isPoint = length > 1 && other == '.';
                    var isFinite = !isExponent || double.IsFinite(double.Parse(latin, CultureInfo.InvariantCulture));
                    Assert.Equal(isDigit || isSign || isPoint || (isExponent && isFinite), NumberText.TryParseDouble(text, out _));
                    Assert.Equal(
                        (isDigit || isSign) && long.TryParse(latin, CultureInfo.InvariantCulture, out _),
                        NumberText.TryParseInt64(text, out _));
                }
            }
        }
    }

    [Fact]
    public void What_stands_around_a_text_is_not_read()
    {
        var random = new Random(8);
        for (var i = 0; i < 20_000; i++)
        {
            var digits = Digits(random, random.Next(1, 20));
            var point = random.Next(digits.Length + 1);
            var text = digits[..point] + "." + digits[point..];
            var around = Encoding.ASCII.GetBytes("99999999" + text + "99999999");
            Assert.True(NumberText.TryParseDouble(around.AsSpan(8, text.Length), out var value));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value);
        }
    }

    [Fact]
    public void Whole_numbers_of_every_length()
    {
        var random = new Random(9);
        for (var i = 0; i < Many; i++)
        {
            var text = (random.Next(3) switch { 0 => "-", 1 => "+", _ => "" }) + Digits(random, random.Next(1, 23));
            CheckIntegers(text);
            CheckIntegers(
                random.NextInt64(-(1L << random.Next(1, 63)), long.MaxValue >> random.Next(63)).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("+7")]
    [InlineData("0000000000000000000000000000000000000000012")]
    [InlineData("-000000000000000009223372036854775808")]
    [InlineData("2147483647")]
    [InlineData("2147483648")]
    [InlineData("-2147483648")]
    [InlineData("-2147483649")]
    [InlineData("4294967296")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("18446744073709551617")]
    [InlineData("36893488147419103233")]
    [InlineData("99999999999999999999999999999999999999999")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    public void Whole_numbers_at_the_limits(string text) => CheckIntegers(text);

    /// <summary>Checks the decimal expansion of odd * 2^power, and what is just below and above it.</summary>
    private static void CheckHalf(long odd, int power, Func<string, long> parse, long below)
    {
        var digits = power >= 0 ? new BigInteger(odd) << power : odd * BigInteger.Pow(5, -power);
        var exponent = Math.Min(power, 0);
        var even = below + (below & 1);
        Assert.Equal(even, parse(FormattableString.Invariant($"{digits}e{exponent}")));
        Assert.Equal(below, parse(FormattableString.Invariant($"{(digits * 10) - 1}e{exponent - 1}")));
        Assert.Equal(below + 1, parse(FormattableString.Invariant($"{(digits * 10) + 1}e{exponent - 1}")));

        // The same near the end of what the mantissa takes.
        var all = digits.ToString(CultureInfo.InvariantCulture);
        if (all.Length > 22)
        {
            var isWhole = all.AsSpan(20).Trim('0').IsEmpty;
            Assert.Equal(isWhole ? even : below, parse(FormattableString.Invariant($"{all[..20]}e{exponent + all.Length - 20}")));
            Assert.Equal(even, parse(FormattableString.Invariant($"{all[..1]}.{all[1..]}000e{exponent + all.Length - 1}")));
        }
    }

    private static string Digits(Random random, int count)
    {
        var digits = new char[count];
        var zeros = random.Next(4) == 0 ? 3 : 1;
        for (var i = 0; i < count; i++)
            digits[i] = random.Next(zeros) > 0 ? '0' : (char)('0' + random.Next(10));
        return new string(digits);
    }

    private static double Double(string text)
    {
        Assert.True(NumberText.TryParseDouble(Encoding.UTF8.GetBytes(text), out var value), text);
        return value;
    }

    private static float Single(string text)
    {
        Assert.True(NumberText.TryParseSingle(Encoding.UTF8.GetBytes(text), out var value), text);
        return value;
    }

    private static void CheckDouble(string text)
    {
        var expected = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isRead = NumberText.TryParseDouble(Encoding.UTF8.GetBytes(text), out var value);
        if (isRead != double.IsFinite(expected)
            || (isRead && BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(value)))
        {
            Assert.Fail($"{text}: {expected:R} was read as {value:R}, {isRead}");
        }
    }

    private static void CheckSingle(string text)
    {
        var expected = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isRead = NumberText.TryParseSingle(Encoding.UTF8.GetBytes(text), out var value);
        if (isRead != float.IsFinite(expected)
            || (isRead && BitConverter.SingleToInt32Bits(expected) != BitConverter.SingleToInt32Bits(value)))
        {
            Assert.Fail($"{text}: {expected:R} was read as {value:R}, {isRead}");
        }
    }

    private static void CheckIntegers(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var wide),
            NumberText.TryParseInt64(bytes, out var value));
        Assert.Equal(
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var narrow),
            NumberText.TryParseInt32(bytes, out var small));
        Assert.Equal(wide, value);
        Assert.Equal(narrow, small);
    }
}
