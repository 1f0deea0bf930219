using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TypedTap.Votable.Rows.Fits;

/// <summary>The keywords of one header: FITS 4.0, section 4.</summary>
internal sealed class FitsHeader
{
    private const int CardLength = 80;
    private const int NameLength = 8;

    private readonly int _unit;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private FitsHeader(int unit) => _unit = unit;

    /// <summary>Reads the header numbered from 1; null when there are no more.</summary>
    public static async ValueTask<FitsHeader?> ReadAsync(FitsBlocks blocks, int unit, CancellationToken cancellationToken)
    {
        var header = new FitsHeader(unit);
        for (var isFirst = true; ; isFirst = false)
        {
            var block = await blocks.NextAsync(unit, cancellationToken).ConfigureAwait(false);
            if (isFirst && !header.Begins(block.Span))
                return null;
            if (block.IsEmpty)
                throw header.Bad("the data end before its END");
            if (header.Add(block.Span))
                return header;
        }
    }

    public InvalidDataException Bad(string reason) => new(FormattableString.Invariant($"FITS header {_unit}: {reason}."));

    /// <summary>A string without the blanks at its end; null when the keyword is missing.</summary>
    public string? Text(string name)
    {
        if (!TryGet(name, out var value))
            return null;
        if (!value.StartsWith('\''))
            throw Bad($"{name} is {value}, where a string in quotes is needed");

        var text = new StringBuilder();
        for (var at = 1; at < value.Length; at++)
        {
            if (value[at] != '\'')
                text.Append(value[at]);
            else if (at + 1 < value.Length && value[at + 1] == '\'')
                text.Append(value[at++]);
            else
                return text.ToString().TrimEnd(' ');
        }

        throw Bad($"the string of {name} has no closing quote: {value}");
    }

    /// <summary>A whole number within bounds; what it is when the keyword is missing, or else an error.</summary>
    public long Number(string name, long least, long greatest, long? missing = null)
    {
        if (!TryGet(name, out var value))
            return missing ?? throw Bad($"{name} is missing");
        return long.TryParse(Bare(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest
            ? number
            : throw Bad(FormattableString.Invariant($"{name} is {Bare(value)}, where a whole number from {least} to {greatest} is needed"));
    }

    /// <summary>A whole number, or null when the keyword is missing.</summary>
    public long? Number(string name) => _values.ContainsKey(name) ? Number(name, long.MinValue, long.MaxValue) : null;

    public void Expect(string name, long number) => Number(name, number, number);

    /// <summary>A real number, whose exponent may be written with D; what it is when the keyword is missing.</summary>
    public double Real(string name, double missing)
    {
        if (!TryGet(name, out var value))
            return missing;
        return double.TryParse(Bare(value).Replace('D', 'E'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Bad($"{name} is {Bare(value)}, where a number is needed");
    }

    /// <summary>How many bytes of data follow: |BITPIX| / 8 * GCOUNT * (PCOUNT + NAXIS1 * ... * NAXISn), section 4.4.1.2.</summary>
    public long DataBytes()
    {
        var bits = Number("BITPIX", -64, 64);
        if (bits is not (8 or 16 or 32 or 64 or -32 or -64))
            throw Bad(FormattableString.Invariant($"BITPIX is {bits}, where 8, 16, 32, 64, -32 or -64 is needed"));
        var axes = (int)Number("NAXIS", 0, 999);
        if (axes == 0)
            return 0;

        // Random groups say so by a first axis of 0, which does not count (section 6).
        var first = _unit == 1 && Is("GROUPS") && Number("NAXIS1", 0, long.MaxValue) == 0 ? 2 : 1;
        var elements = 1L;
        for (var axis = first; axis <= axes; axis++)
            elements = Multiply(elements, Number(FormattableString.Invariant($"NAXIS{axis}"), 0, long.MaxValue));

        var parameters = Number("PCOUNT", 0, long.MaxValue, 0);
        if (parameters > long.MaxValue - elements)
            throw TooLarge();
        return Multiply(Multiply(elements + parameters, Number("GCOUNT", 0, long.MaxValue, 1)), Math.Abs(bits) / 8);
    }

    /// <summary>The product of two sizes.</summary>
    public long Multiply(long left, long right) => left == 0 || right <= long.MaxValue / left ? left * right : throw TooLarge();

    private InvalidDataException TooLarge() => Bad("NAXISn, PCOUNT and GCOUNT make more bytes than can be counted");

    private bool Is(string name) => TryGet(name, out var value) && Bare(value) is "T";

    /// <summary>A value as written. Only what is read has to be ASCII: names of people in other cards often are not.</summary>
    private bool TryGet(string name, [NotNullWhen(true)] out string? value)
    {
        if (_values.TryGetValue(name, out value) && value.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var other)
            throw Bad($"{name} has a character that is no printable one of ASCII, 0x{(int)value[other]:X2}");
        return value is not null;
    }

    /// <summary>A value that is no string, without its comment.</summary>
    private static string Bare(string value)
    {
        var comment = value.IndexOf('/', StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim(' ');
    }

    /// <summary>Whether a header begins here; what follows the last one is of no concern.</summary>
    private bool Begins(ReadOnlySpan<byte> block)
    {
        if (_unit > 1)
            return block.StartsWith("XTENSION= "u8);
        if (block.IsEmpty)
            throw Bad("the FITS data are empty");
        return block.StartsWith("SIMPLE  = "u8) ? true : throw Bad("the data do not begin with SIMPLE, they are not FITS");
    }

    /// <summary>Adds a block's keywords that have values; true when it has the end.</summary>
    private bool Add(ReadOnlySpan<byte> block)
    {
        for (var at = 0; at < block.Length; at += CardLength)
        {
            var card = block.Slice(at, CardLength);

            // Without a value indicator it is a comment; of two with one name the first counts.
            var name = Encoding.Latin1.GetString(card[..NameLength].TrimEnd((byte)' '));
            if (name == "END")
                return true;
            if (card[NameLength..].StartsWith("= "u8))
                _values.TryAdd(name, Encoding.Latin1.GetString(card[(NameLength + 2)..].Trim((byte)' ')));
        }

        return false;
    }
}
