using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Snapshots.Composing;

/// <summary>
/// What the file has from TAP_SCHEMA and <c>/tables</c>, which stands in for it, does not tell. What it does tell counts.
/// </summary>
internal static class FallbackFill
{
    public static TapSchemaInfo Of(TapSchemaInfo live, TapSchemaInfo known) => live with
    {
        Description = live.Description ?? known.Description,
        Utype = live.Utype ?? known.Utype,
        Extra = Of(live.Extra, known.Extra),
    };

    /// <summary>The table without its columns.</summary>
    public static TapTableInfo Of(TapTableInfo live, TapTableInfo known) => live with
    {
        Type = live.Type ?? known.Type,
        Description = live.Description ?? known.Description,
        Utype = live.Utype ?? known.Utype,
        Extra = Of(live.Extra, known.Extra),
    };

    public static TapColumnInfo Of(TapColumnInfo live, TapColumnInfo known)
    {
        var column = live with
        {
            Datatype = live.Datatype.Length > 0 ? live.Datatype : known.Datatype,
            Arraysize = live.Arraysize ?? known.Arraysize,
            Xtype = live.Xtype ?? known.Xtype,
            Unit = live.Unit ?? known.Unit,
            Ucd = live.Ucd ?? known.Ucd,
            Utype = live.Utype ?? known.Utype,
            Description = live.Description ?? known.Description,
            Principal = live.Principal ?? known.Principal,
            Indexed = live.Indexed ?? known.Indexed,
            Std = live.Std ?? known.Std,
            Extra = Of(live.Extra, known.Extra),
        };

        // The two descriptions often spell one type in two vocabularies.
        return TapType.Of(column).ClrName == TapType.Of(known).ClrName
            ? column with { Datatype = known.Datatype, Arraysize = known.Arraysize, Xtype = known.Xtype, Inferred = known.Inferred }
            : column with { Arraysize = live.Arraysize, Xtype = live.Xtype };
    }

    public static TapKeyInfo Of(TapKeyInfo live, TapKeyInfo known) => live with
    {
        Description = live.Description ?? known.Description,
        Utype = live.Utype ?? known.Utype,
        Extra = Of(live.Extra, known.Extra),
    };

    private static ValueList<TapExtraInfo> Of(ValueList<TapExtraInfo> live, ValueList<TapExtraInfo> known) =>
    [
        .. known.Select(old => live.FirstOrDefault(extra => extra.Name == old.Name) ?? old),
        .. live.Where(extra => known.All(old => old.Name != extra.Name)),
    ];
}
