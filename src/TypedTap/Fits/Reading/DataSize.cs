using TypedTap.Adql;

namespace TypedTap.Fits.Reading;

/// <summary>
/// How many bytes of data follow a header: |BITPIX| / 8 * GCOUNT * (PCOUNT + NAXIS1 * ... * NAXISn), FITS 4.0 §4.4.1.1, §4.4.1.2, §6.
/// </summary>
internal static class DataSize
{
    /// <exception cref="FitsException">A keyword is missing or wrong, or there are more bytes than can be counted.</exception>
    public static (ValueList<long> Axes, long Bytes) Of(Keywords header)
    {
        var bits = header.Number("BITPIX", -64, 64);
        if (bits is not (8 or 16 or 32 or 64 or -32 or -64))
            throw header.Bad(FormattableString.Invariant($"BITPIX is {bits}, where 8, 16, 32, 64, -32 or -64 is needed"));
        var axes = new long[header.Number("NAXIS", 0, 999)];
        for (var i = 0; i < axes.Length; i++)
            axes[i] = header.Number(FormattableString.Invariant($"NAXIS{i + 1}"), 0, long.MaxValue);
        return (axes.ToValueList(), axes.Length == 0 ? 0 : header.Multiply(Elements(header, axes), Math.Abs(bits) / 8));
    }

    private static long Elements(Keywords header, long[] axes)
    {
        // Random groups say so by a first axis of 0, which does not count (§6).
        var areGroups = header.IsPrimary && axes[0] == 0 && header.Is("GROUPS");
        var elements = 1L;
        foreach (var axis in axes.AsSpan(areGroups ? 1 : 0))
            elements = header.Multiply(elements, axis);

        var parameters = header.Number("PCOUNT", 0, long.MaxValue, 0);
        return parameters <= long.MaxValue - elements
            ? header.Multiply(elements + parameters, header.Number("GCOUNT", 0, long.MaxValue, 1))
            : throw header.TooLarge();
    }
}
