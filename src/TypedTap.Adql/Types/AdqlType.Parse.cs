namespace TypedTap.Adql;

/// <summary>Reads the names that services and databases have for types.</summary>
public sealed partial record AdqlType
{
    /// <summary>
    /// The type that a service publishes: names of TAP 1.0 (<c>adql:VARCHAR</c>), of VOTable (<c>char</c>, <c>double</c>), of ADQL
    /// and of PostgreSQL with pgsphere (<c>double precision</c>, <c>text</c>, <c>spoint</c>), in any case, with or without a length.
    /// </summary>
    /// <param name="datatype">The datatype; one that is blank or not known gives <see cref="Unknown"/>.</param>
    /// <param name="arraysize">The arraysize of VOTable, or null.</param>
    /// <param name="xtype">The extended type; one that does not fit a number is ignored, as DALI asks. A text of an extended type that is
    /// not known is <see cref="Unknown"/>: in the database it may be anything that has been written as text.</param>
    public static AdqlType Parse(string? datatype, string? arraysize = null, string? xtype = null)
    {
        var name = Normalize(datatype, out var hasBrackets);
        var extended = Normalize(xtype, out _);
        var kind = KindOf(name);
        if (hasBrackets)
            return kind is AdqlTypeKind.Unknown ? Unknown : ArrayOf(kind);
        var size = arraysize?.Trim() ?? "";
        return kind switch
        {
            AdqlTypeKind.Text or AdqlTypeKind.UnicodeText => OfText(kind, size, extended),
            AdqlTypeKind.Integer when extended == "bigint" && IsScalar(size) => new(AdqlTypeKind.BigInt),
            >= AdqlTypeKind.SmallInt and <= AdqlTypeKind.Double or AdqlTypeKind.Boolean when !IsScalar(size) =>
                OfList(name, kind, extended),
            _ => new(kind),
        };
    }

    private static AdqlType OfText(AdqlTypeKind kind, string size, string extended)
    {
        if (size.IndexOf('x') >= 0)
            return ArrayOf(kind);
        return new(extended switch
        {
            "timestamp" => AdqlTypeKind.Timestamp,
            "moc" => AdqlTypeKind.Moc,
            "" or "uri" or "uuid" or "hms" or "dms" or "json" => kind,
            _ when KindOf(extended) is AdqlTypeKind.Text or AdqlTypeKind.UnicodeText => kind,
            _ => Shape(extended),
        });
    }

    private static AdqlType OfList(string name, AdqlTypeKind kind, string extended)
    {
        if (extended == "interval")
            return new(AdqlTypeKind.Interval);
        if (Shape(extended) is var shape and not AdqlTypeKind.Unknown)
            return new(shape);
        return name is "unsignedbyte" ? new(AdqlTypeKind.Binary) : ArrayOf(kind);
    }

    private static AdqlTypeKind Shape(string extended) => extended switch
    {
        "point" => AdqlTypeKind.Point,
        "circle" => AdqlTypeKind.Circle,
        "polygon" => AdqlTypeKind.Polygon,
        "region" or "shape" or "multishape" or "range" => AdqlTypeKind.Region,
        _ => AdqlTypeKind.Unknown,
    };

    private static bool IsScalar(string size) => size is "" or "1";

    private static AdqlTypeKind KindOf(string name) => name switch
    {
        "boolean" or "bool" or "bit" => AdqlTypeKind.Boolean,
        "smallint" or "short" or "int2" or "tinyint" or "unsignedbyte" => AdqlTypeKind.SmallInt,
        "integer" or "int" or "int4" => AdqlTypeKind.Integer,
        "bigint" or "long" or "int8" => AdqlTypeKind.BigInt,
        "real" or "float" or "float4" => AdqlTypeKind.Real,
        "double precision" or "double precison" or "double" or "float8" or "numeric" or "decimal" or "number" => AdqlTypeKind.Double,
        "char" or "varchar" or "character" or "character varying" or "text" or "clob" or "string" or "varchar2" => AdqlTypeKind.Text,
        "unicode" or "unicodechar" or "nchar" or "nvarchar" or "national character varying" => AdqlTypeKind.UnicodeText,
        "timestamp" or "date" or "datetime" or "timestamptz" or "timestamp without time zone" or "timestamp with time zone" =>
            AdqlTypeKind.Timestamp,
        "interval" => AdqlTypeKind.Interval,
        "blob" or "binary" or "varbinary" or "bytea" => AdqlTypeKind.Binary,
        "point" or "spoint" => AdqlTypeKind.Point,
        "circle" or "scircle" => AdqlTypeKind.Circle,
        "polygon" or "spoly" or "box" or "sbox" => AdqlTypeKind.Polygon,
        "moc" or "smoc" => AdqlTypeKind.Moc,
        "region" or "geometry" or "shape" => AdqlTypeKind.Region,
        _ => AdqlTypeKind.Unknown,
    };

    // "adql:VARCHAR(32)" and "varchar ( 32 )" are varchar, "double  precision [6]" is double precision with brackets.
    private static string Normalize(string? written, out bool hasBrackets)
    {
        var text = (written ?? "").Trim().ToLowerInvariant();
        if (text.StartsWith("adql:", StringComparison.Ordinal))
            text = text.Substring("adql:".Length);
        var bracket = text.IndexOf('[');
        hasBrackets = bracket >= 0;
        if (hasBrackets)
            text = text.Substring(0, bracket);
        var length = text.IndexOf('(');
        if (length >= 0)
            text = text.Substring(0, length);
        return string.Join(" ", text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }
}
