using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Small snapshots for tests.</summary>
internal static class Sample
{
    public static TapSnapshot Snapshot(params TapTableInfo[] tables) => new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new TapServiceInfo { Name = "demo", Title = "The <demo> archive", Url = "https://demo.example/tap" },
        Capabilities = new TapCapabilities { AdqlVersions = ["2.0"], Features = ["adqlgeo:POINT"] },
        Schemas = tables
            .GroupBy(table => AdqlTableName.Parse(table.Name).Schema ?? "default")
            .Select(group => new TapSchemaInfo { Name = group.Key, Description = $"All of {group.Key}", Tables = group.ToValueList() })
            .ToValueList(),
    };

    public static TapTableInfo Table(string name, params TapColumnInfo[] columns) =>
        new() { Name = name, Type = "table", Description = $"Rows of {name}", Columns = columns.ToValueList() };

    public static TapColumnInfo Column(string name, string datatype = "double", string? arraysize = null, string? xtype = null) =>
        new() { Name = name, Datatype = datatype, Arraysize = arraysize, Xtype = xtype };

    /// <summary>The head of a snapshot whose tables are in the folder <c>demo.tap</c>, or in another one.</summary>
    public static TapSnapshot Head(string parts = "demo.tap") => Snapshot() with { Parts = parts };

    /// <summary>An index of tables whose columns were not read.</summary>
    public static string Index(params string[] tables) =>
        TapSnapshotIndex.Head + "\n" + string.Concat(tables.Select(table => $"{table}\t\t\t{CSharpNames.ToPascalCase(table)}\n"));

    /// <summary>Two tables in one schema and one in another.</summary>
    public static TapSnapshot Three() => Snapshot(
        Table(
            "obs.Plane", Column("planeID", "char", "36", "uuid"),
            Column("s_ra") with { Unit = "deg", Ucd = "pos.eq.ra", Description = "Right ascension" }),
        Table("obs.Artifact", Column("uri", "char", "*", "uri"), Column("contentLength", "long")),
        Table("other.Thing", Column("\"size\"", "int")));

    /// <summary>The same, with a way along a key: a step that has nothing to emit counts as one that did not run.</summary>
    public static TapSnapshot Linked() => Three() with
    {
        Keys = [new()
        {
            Id = "k",
            FromTable = "obs.Artifact",
            TargetTable = "obs.Plane",
            Columns = [new() { From = "uri", Target = "planeID" }]
        }],
    };
}
