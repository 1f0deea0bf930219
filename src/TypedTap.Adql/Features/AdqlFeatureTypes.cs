namespace TypedTap.Adql;

/// <summary>
/// The types under which services declare optional language features (TAPRegExt 1.0, languageFeatures). Compare them without case.
/// </summary>
public static class AdqlFeatureTypes
{
    /// <summary>Geometry functions; the forms are their names.</summary>
    public const string Geometry = Prefix + "adqlgeo";

    /// <summary>LOWER, UPPER, ILIKE.</summary>
    public const string Text = Prefix + "adql-string";

    /// <summary>UNION, EXCEPT, INTERSECT.</summary>
    public const string Sets = Prefix + "adql-sets";

    /// <summary>WITH.</summary>
    public const string CommonTables = Prefix + "adql-common-table";

    /// <summary>CAST.</summary>
    public const string Types = Prefix + "adql-type";

    /// <summary>COALESCE.</summary>
    public const string Conditional = Prefix + "adql-conditional";

    /// <summary>IN_UNIT.</summary>
    public const string Unit = Prefix + "adql-unit";

    /// <summary>OFFSET.</summary>
    public const string Offset = Prefix + "adql-offset";

    /// <summary>User-defined functions; the forms are their signatures.</summary>
    public const string UserDefinedFunctions = Prefix + "udf";

    private const string Prefix = "ivo://ivoa.net/std/TAPRegExt#features-";
}
