using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Benchmarks.Generator;

/// <summary>Snapshots of a made-up service whose tables look like those of real ones: types, units and descriptions in turns.</summary>
internal static class MadeUpService
{
    private static readonly (string Datatype, string? Arraysize, string? Xtype, string? Unit, string? Ucd)[] Kinds =
    [
        ("long", null, null, null, "meta.id;meta.main"), ("double", null, null, "deg", "pos.eq.ra"),
        ("double", null, null, "deg", "pos.eq.dec"),
        ("float", null, null, "mas", "stat.error;pos.parallax"), ("char", "*", null, null, "meta.id"),
        ("int", null, null, null, "meta.number"),
        ("char", "*", "timestamp", null, "time.epoch"), ("double", "2", "interval", "m", "em.wl"), ("short", null, null, null, "meta.code"),
        ("float", null, null, "mag", "phot.mag;em.opt"),
    ];

    /// <summary>A snapshot of so many tables, fifty to a schema, each with so many columns.</summary>
    public static TapSnapshot Make(int tables, int columns) => new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new TapServiceInfo { Name = "madeup", Title = "A made-up archive", Url = "https://madeup.example/tap" },
        Capabilities = new TapCapabilities { AdqlVersions = ["2.0", "2.1"], Features = ["adqlgeo:POINT", "adqlgeo:CIRCLE"] },
        Schemas = Enumerable.Range(0, tables)
            .GroupBy(i => i / 50)
            .Select(group => new TapSchemaInfo
            {
                Name = "survey" + Text(group.Key),
                Description = "A release of the survey",
                Tables = group.Select(i => Table(i, columns)).ToValueList(),
            })
            .ToValueList(),
    };

    /// <summary>The file that a refresh would write, names in C# recorded.</summary>
    public static string Write(TapSnapshot snapshot) => TapSnapshotWriter.Write(TapNaming.Resolve(snapshot));

    public static TapTableInfo Table(int number, int columns) => new()
    {
        Name = $"survey{Text(number / 50)}.source_{Text(number)}",
        Type = "table",
        Description = $"Sources of field {Text(number)}, one row a detection",
        Columns = Enumerable.Range(0, columns).Select(i => Column(number, i)).ToValueList(),
    };

    private static TapColumnInfo Column(int table, int number)
    {
        var (datatype, arraysize, xtype, unit, ucd) = Kinds[(table + number) % Kinds.Length];
        return new TapColumnInfo
        {
            Name = $"{ucd![..4]}_value_{Text(number)}",
            Datatype = datatype,
            Arraysize = arraysize,
            Xtype = xtype,
            Unit = unit,
            Ucd = ucd,
            Description = $"Measurement {Text(number)} of the field, weighted mean over all visits",
            Principal = number < 10,
            Indexed = number % 7 == 0,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
