namespace TypedTap.Adql.Syntax;

/// <summary>The types that CAST converts to (ADQL 2.1 BNF: cast_target).</summary>
public enum AdqlCastType
{
    /// <summary><c>SMALLINT</c></summary>
    SmallInt,

    /// <summary><c>INTEGER</c></summary>
    Integer,

    /// <summary><c>BIGINT</c></summary>
    BigInt,

    /// <summary><c>REAL</c></summary>
    Real,

    /// <summary><c>DOUBLE PRECISION</c></summary>
    DoublePrecision,

    /// <summary><c>CHAR</c>, possibly with a length.</summary>
    Char,

    /// <summary><c>VARCHAR</c>, possibly with a length.</summary>
    VarChar,

    /// <summary><c>TIMESTAMP</c></summary>
    Timestamp,

    /// <summary><c>POINT</c>, where the service has geometry.</summary>
    Point,

    /// <summary><c>CIRCLE</c>, where the service has geometry.</summary>
    Circle,

    /// <summary><c>POLYGON</c>, where the service has geometry.</summary>
    Polygon,
}
