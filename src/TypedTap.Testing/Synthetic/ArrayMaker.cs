using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Arrays: intervals of the row's time, light or anything, and plain elements, as many as the column says.</summary>
internal sealed class ArrayMaker(ColumnFacts column, Func<SyntheticRow, (double Low, double High)>? ends)
    : ColumnMaker(column, Missing.AtRandom)
{
    private readonly bool _isInterval = column.Type.Xtype?.EndsWith("interval", StringComparison.OrdinalIgnoreCase) == true;

    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values) =>
        ((ColumnBuilder<Array>)values).Add(Elements(row, random));

    private Array Elements(SyntheticRow row, SyntheticRandom random)
    {
        if (_isInterval && Column.Type.Datatype is "double" or "float")
        {
            var (low, high) = ends?.Invoke(row) ?? Ends(random);
            return new[] { low, high };
        }

        var count = Count(random);
        return Column.Type.Datatype switch
        {
            "boolean" or "bit" => Fill(count, random, (ref r) => r.NextBelow(2) == 1),
            "unsignedByte" => Fill(count, random, (ref r) => (byte)r.NextBelow(256)),
            "short" or "int" or "long" => Fill(count, random, (ref r) => (long)r.NextBelow(1000)),
            "char" or "unicodeChar" => Fill(count, random, (ref r) => "item" + r.NextBelow(100).ToString(CultureInfo.InvariantCulture)),
            _ => Fill(
                Column.Type.Datatype.EndsWith("Complex", StringComparison.Ordinal) ? 2 * count : count, random,
                (ref r) => SyntheticRow.Decimals(r.NextUnit(), 1e3)),
        };
    }

    private delegate T Element<out T>(ref SyntheticRandom random);

    private static T[] Fill<T>(int count, SyntheticRandom random, Element<T> element)
    {
        var elements = new T[count];
        for (var i = 0; i < count; i++)
            elements[i] = element(ref random);
        return elements;
    }

    private static (double Low, double High) Ends(SyntheticRandom random)
    {
        var low = SyntheticRow.Decimals(random.NextUnit() * 100, 1e3);
        return (low, low + SyntheticRow.Decimals(0.001 + (random.NextUnit() * 10), 1e3));
    }

    // "3" is three, "2x3" six, "*" and "10*" some; the first dimension of texts is their width.
    private int Count(SyntheticRandom random)
    {
        var isText = Column.Type.Datatype is "char" or "unicodeChar";
        var count = 1;
        foreach (var part in (Column.Type.Arraysize ?? "1").Split('x').Skip(isText ? 1 : 0))
        {
            if (part.EndsWith('*'))
            {
                count *= 1 + random.NextBelow(
                    int.TryParse(part.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                        ? Math.Min(Math.Max(limit, 1), 8)
                        : 8);
            }
            else
                count *= int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 1;
        }

        return count;
    }
}
