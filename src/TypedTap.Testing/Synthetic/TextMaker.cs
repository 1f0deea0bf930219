using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Texts, not longer than the column says.</summary>
internal sealed class TextMaker(ColumnFacts column, TextOf text, Missing missing = Missing.AtRandom) : ColumnMaker(column, missing)
{
    private readonly int _limit = Limit(column.Info.Arraysize);

    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values)
    {
        var value = text(row, ref random);
        ((ColumnBuilder<string>)values).Add(value.Length <= _limit ? value : value[.._limit]);
    }

    private static int Limit(string? arraysize) =>
        int.TryParse(arraysize?.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : int.MaxValue;
}
