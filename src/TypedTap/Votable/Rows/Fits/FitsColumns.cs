using System.Globalization;
using TypedTap.Adql;
using TypedTap.Fits;
using TypedTap.Fits.Reading;

namespace TypedTap.Votable.Rows.Fits;

/// <summary>The columns that a binary table's header describes: FITS 4.0, section 7.3.1 and 7.3.2.</summary>
internal static class FitsColumns
{
    private const int Most = 999;
    private const string ElementCodes = "LXBIJKAEDCM";

    public static ValueList<FitsColumn> Read(Keywords header, int rowBytes)
    {
        var columns = new List<FitsColumn>();
        var count = (int)header.Number("TFIELDS", 0, Most);
        var offset = 0L;
        for (var n = 1; n <= count; n++)
        {
            var column = Read(header, n, (int)offset);
            columns.Add(column);
            offset += column.Bytes;
            if (offset > rowBytes)
            {
                throw header.Bad(
                    FormattableString.Invariant(
                        $"the columns up to TFORM{n} take {offset} bytes, more than the {rowBytes} of a row (NAXIS1)"));
            }
        }

        return offset == rowBytes
            ? columns.ToValueList()
            : throw header.Bad(FormattableString.Invariant($"the {count} columns take {offset} bytes, a row (NAXIS1) has {rowBytes}"));
    }

    private static FitsColumn Read(Keywords header, int n, int offset)
    {
        var number = n.ToString(CultureInfo.InvariantCulture);
        var form = header.Text("TFORM" + number) ?? throw header.Bad($"TFORM{number} is missing");
        var digits = form.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var repeat = 1;
        if (digits < 0
            || (digits > 0 && !int.TryParse(form.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out repeat)))
        {
            throw Bad("a number of elements and a letter are needed");
        }

        var code = form[digits];
        var isDescriptor = code is 'P' or 'Q';
        var element = isDescriptor ? form.ElementAtOrDefault(digits + 1) : code;
        if (!ElementCodes.Contains(element, StringComparison.Ordinal))
            throw Bad(isDescriptor ? $"one of {ElementCodes} is needed behind {code}" : $"the letter is none of {ElementCodes}PQ");
        if (isDescriptor && repeat > 1)
            throw Bad("a row has one array of variable length at most");

        var bytes = code == 'X' ? (repeat + 7L) / 8 : (long)repeat * Size(code);
        if (bytes > int.MaxValue)
            throw Bad("the column has more bytes than a row can have");
        return new FitsColumn(
            header.Text("TTYPE" + number),
            code,
            repeat,
            offset,
            (int)bytes,
            element is 'B' or 'I' or 'J' or 'K' ? header.Number("TNULL" + number) : null,
            element is 'L' or 'X' or 'A' ? 1 : header.Real("TSCAL" + number, 1),
            element is 'L' or 'X' or 'A' ? 0 : header.Real("TZERO" + number, 0)) { ElementCode = element };

        FitsException Bad(string reason) => header.Bad($"TFORM{number} is '{form}': {reason}");
    }

    private static int Size(char code) => code switch
    {
        'I' => 2,
        'J' or 'E' => 4,
        'K' or 'D' or 'C' or 'P' => 8,
        'M' or 'Q' => 16,
        _ => 1,
    };
}
