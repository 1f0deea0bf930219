using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Identifiers of a pool: one after the other in the table whose they are, any of them in others.</summary>
internal sealed class PoolMaker(ColumnFacts column, SyntheticPool pool, int? firstOwned) : ColumnMaker(column, Missing.Never)
{
    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values)
    {
        var number = firstOwned is { } first ? first + row.Index : pool.NumberAt(random.NextBelow(pool.Size));
        var given = firstOwned is null ? pool.Given(number) : null;
        if (values is ColumnBuilder<long> integers)
            integers.Add(given is long key ? key : number + 1);
        else
            ((ColumnBuilder<string>)values).Add(given as string ?? (Column.Type.Xtype == "uuid" ? Uuid(number) : Text(number)));
    }

    private string Uuid(int number)
    {
        var random = new SyntheticRandom(SyntheticRandom.Combine(pool.Key, (ulong)number));
        return SyntheticUuid.Of(ref random);
    }

    private string Text(int number)
    {
        if (Column.Name.EndsWith("uri", StringComparison.Ordinal) || Column.Type.Xtype == "uri")
            return string.Create(CultureInfo.InvariantCulture, $"caom:SYNTHETIC/{number + 1:D7}");
        if (Column.Compact is not ("dpid" or "productid"))
            return string.Create(CultureInfo.InvariantCulture, $"{Stem()}-{number + 1:D7}");

        // The form of ESO's names: ADP.2017-01-14T05:23:11.123. The number makes the milliseconds and seconds its own.
        var time = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds((number * 61_001L) + 17);
        return "ADP." + time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    private string Stem() =>
        Column.Compact.EndsWith("id", StringComparison.Ordinal) && Column.Compact.Length > 2 ? Column.Compact[..^2] : Column.Compact;
}
