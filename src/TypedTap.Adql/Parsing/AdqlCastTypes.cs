using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>The types that CAST knows, and what people write instead.</summary>
internal static class AdqlCastTypes
{
    private static readonly Dictionary<string, AdqlCastType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SMALLINT"] = AdqlCastType.SmallInt,
        ["INTEGER"] = AdqlCastType.Integer,
        ["BIGINT"] = AdqlCastType.BigInt,
        ["REAL"] = AdqlCastType.Real,
        ["DOUBLE"] = AdqlCastType.DoublePrecision,
        ["CHAR"] = AdqlCastType.Char,
        ["VARCHAR"] = AdqlCastType.VarChar,
        ["TIMESTAMP"] = AdqlCastType.Timestamp,
        ["POINT"] = AdqlCastType.Point,
        ["CIRCLE"] = AdqlCastType.Circle,
        ["POLYGON"] = AdqlCastType.Polygon,
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["INT"] = "INTEGER",
        ["INT2"] = "SMALLINT",
        ["INT4"] = "INTEGER",
        ["INT8"] = "BIGINT",
        ["LONG"] = "BIGINT",
        ["FLOAT"] = "DOUBLE PRECISION",
        ["FLOAT4"] = "REAL",
        ["FLOAT8"] = "DOUBLE PRECISION",
        ["DECIMAL"] = "DOUBLE PRECISION",
        ["NUMERIC"] = "DOUBLE PRECISION",
        ["TEXT"] = "VARCHAR",
        ["STRING"] = "VARCHAR",
        ["VARCHAR2"] = "VARCHAR",
        ["CHARACTER"] = "CHAR",
        ["DATE"] = "TIMESTAMP",
        ["DATETIME"] = "TIMESTAMP",
    };

    /// <summary>The names, for messages.</summary>
    public static readonly string[] Names = [.. Types.Keys.Select(name => name == "DOUBLE" ? "DOUBLE PRECISION" : name)];

    public static AdqlCastType? Find(string name) => Types.TryGetValue(name, out var type) ? type : null;

    /// <summary>What to write instead of a type that ADQL lacks.</summary>
    public static (string Suggestion, string? Replacement) Instead(string name) => Others.TryGetValue(name, out var other)
        ? ($"Write {other}.", other)
        : ("The types are " + string.Join(", ", Names) + ".", null);
}
