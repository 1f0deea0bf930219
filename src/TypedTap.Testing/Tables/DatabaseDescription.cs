using System.Collections.Immutable;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.TapSchema;

namespace TypedTap.Testing.Tables;

/// <summary>Describes a database as a service describes itself.</summary>
internal static class DatabaseDescription
{
    /// <summary>The forms of the optional features, all of which the engine has.</summary>
    private static readonly ImmutableArray<string> Features =
    [
        .. ((ReadOnlySpan<string>)[
            "AREA", "BOX", "CENTROID", "CIRCLE", "CONTAINS", "COORD1", "COORD2", "COORDSYS", "DISTANCE", "INTERSECTS", "POINT", "POLYGON",
            "REGION"
        ])
            .ToArray().Select(form => "adqlgeo:" + form),
        "adql-string:LOWER", "adql-string:UPPER", "adql-string:ILIKE", "adql-sets:UNION", "adql-sets:EXCEPT", "adql-sets:INTERSECT",
        "adql-common-table:WITH",
        "adql-type:CAST", "adql-conditional:COALESCE", "adql-unit:IN_UNIT", "adql-offset:OFFSET",
    ];

    /// <summary>A service without anything. It counts as read, so that what it does not list is not there.</summary>
    public static TapSnapshot Nothing { get; } = new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new TapServiceInfo { Name = "embedded", Title = "A TAP service inside a program" },
        Retrieved = DateTimeOffset.UnixEpoch,
        Schemas = ValueList<TapSchemaInfo>.Empty,
    };

    public static TapSnapshot Of(DatabaseState state) => Nothing with
    {
        Capabilities = new TapCapabilities
        {
            AdqlVersions = ValueList.Of("2.0", "2.1"),
            Features = Features.ToValueList(),
            Functions = state.Functions.Select(function => function.Signature)
                .Concat(StandardFunctions.Signatures)
                .Select(signature => signature.Text)
                .ToValueList(),
        },
        Schemas = Schemas(state)
            .Append(TapSchemaDefinition.Of([.. state.Tables.Select(table => table.Info)], state.Metadata))
            .ToValueList(),
        Keys = state.Keys.Where(key => Has(state, key)).Concat(TapSchemaDefinition.Keys).ToValueList(),
    };

    private static IEnumerable<TapSchemaInfo> Schemas(DatabaseState state) =>
        from table in state.Tables
        group table by TableKey.Of(table.Schema) into tables
        select (state.Schemas.GetValueOrDefault(tables.Key) ?? new TapSchemaInfo { Name = tables.First().Schema }) with
        {
            Tables = tables.Select(table => table.Info).ToValueList(),
        };

    // A key of a snapshot counts once both of its tables are here.
    private static bool Has(DatabaseState state, TapKeyInfo key) => Has(state, key.FromTable) && Has(state, key.TargetTable);

    private static bool Has(DatabaseState state, string table) => state.Find(StoredTable.NameOf(table)) is not null;
}
