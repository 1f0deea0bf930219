using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Checking;

/// <summary>Queries checked against a small archive of observations.</summary>
internal static class Checked
{
    private static readonly AdqlTableInfo[] Tables =
    [
        Table(
            "arc.Exposure",
            ("obs_id", "VARCHAR", null, "meta.id"), ("ra", "DOUBLE", "deg", "pos.eq.ra;meta.main"),
            ("dec", "DOUBLE", "deg", "pos.eq.dec;meta.main"),
            ("exptime", "REAL", "s", "time.duration"), ("seeing", "REAL", "arcsec", "instr.obsty.seeing"),
            ("nFrames", "INTEGER", null, null),
            ("started", "TIMESTAMP", null, "time.start"), ("footprint", "REGION", null, "pos.outline"),
            ("bounds", "INTERVAL", "m", "em.wl"), ("\"size\"", "BIGINT", "byte", null)),
        Table(
            "arc.Target",
            ("obs_id", "VARCHAR", null, "meta.id"), ("name", "unicodeChar", null, "meta.id.assoc"), ("ra", "DOUBLE", "deg", "pos.eq.ra"),
            ("distance_pc", "REAL", "pc", "pos.distance"), ("flux", "REAL", "Jy", "phot.flux"),
            ("outline", "VARCHAR", null, "pos.outline;obs.field"), ("\"B-V\"", "REAL", "mag", null)),
        Table("arc.Dark", ("obs_id", "VARCHAR", null, null), ("counts", "REAL", "ct", null)),
        Table("other.Dark", ("obs_id", "VARCHAR", null, null)),
        Table("arc.\"Mixed\"", ("\"Id\"", "INTEGER", null, null)),
        Table("arc.Unlisted"),
    ];

    /// <summary>The archive, with declared functions if any are given.</summary>
    public static AdqlSchema Schema(
        AdqlNameMatching matching = AdqlNameMatching.IgnoreCase, string[]? functions = null, AdqlFeature[]? features = null) =>
        new(Tables, functions?.Select(Signature), features) { NameMatching = matching, DeclaresFunctions = functions is not null };

    /// <summary>The archive as DaCHS would serve it.</summary>
    public static AdqlSchema Dachs { get; } = new(Tables)
    {
        NameMatching = AdqlNameMatching.FoldToLower,
        Implementation = AdqlImplementation.Dachs
    };

    /// <summary>The archive as people remember it: there may be more tables, and more columns.</summary>
    public static AdqlSchema Remembered { get; } = new(
        Tables.Select(table => table with { HasMoreColumns = true })) { KnowsAllTables = false };

    public static AdqlCheckResult Query(string adql, AdqlSchema? schema = null) => AdqlChecker.Check(Parsed(adql), schema ?? Schema());

    /// <summary>The only error of a query.</summary>
    public static AdqlDiagnostic Error(string adql, AdqlSchema? schema = null) =>
        Assert.Single(Query(adql, schema).Diagnostics, d => d.Severity == AdqlSeverity.Error);

    /// <summary>The only warning of a query that has no error.</summary>
    public static AdqlDiagnostic Warning(string adql, AdqlSchema? schema = null)
    {
        var result = Query(adql, schema);
        Assert.True(result.IsValid, string.Join("\n", result.Diagnostics));
        return Assert.Single(result.Diagnostics);
    }

    /// <summary>Fails if there is any finding.</summary>
    public static AdqlCheckResult Clean(string adql, AdqlSchema? schema = null)
    {
        var result = Query(adql, schema);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    /// <summary>What a value expression over the tables Exposure e and Target t gives: type, unit, UCD.</summary>
    public static string Value(string expression, AdqlSchema? schema = null)
    {
        var column = Assert.Single(Query($"SELECT {expression} AS v FROM arc.Exposure AS e, arc.Target AS t", schema).Columns);
        return $"{column.Type} | {column.Unit} | {column.Ucd}";
    }

    /// <summary>The query after the fix of a finding.</summary>
    public static string Fixed(string adql, AdqlDiagnostic diagnostic)
    {
        var fix = Assert.IsType<AdqlFix>(diagnostic.Fix);
        return adql[..fix.Span.Start] + fix.Text + adql[fix.Span.End..];
    }

    public static AdqlFunctionSignature Signature(string declaration)
    {
        Assert.True(AdqlFunctionSignature.TryParse(declaration, out var signature), declaration);
        return signature;
    }

    private static AdqlParseResult<AdqlQuery> Parsed(string adql)
    {
        var parsed = AdqlParser.Parse(adql);
        Assert.True(parsed.IsValid, string.Join("\n", parsed.Diagnostics));
        return parsed;
    }

    private static AdqlTableInfo Table(string name, params (string Name, string Type, string? Unit, string? Ucd)[] columns) =>
        new(
            AdqlTableName.Parse(name),
            columns.Select(c => new AdqlColumnInfo(c.Name, AdqlType.Parse(c.Type), c.Unit, c.Ucd)).ToValueList());
}
