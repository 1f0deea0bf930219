namespace TypedTap.Generators.Tests.Robustness;

/// <summary>Names and texts that are hard on a generator.</summary>
internal static class HardNames
{
    /// <summary>Names of schemas, tables and columns, without quotes.</summary>
    public static readonly string[] Names =
    [
        "a", "A", "b", "_a", "a_b", "aB", "a-b", "a b", "[3.6]", "2MASS", "B-V", "(B-V)0", "[Fe/H]", "<zph>", "zph", "_RAJ2000", "RAJ2000",
        "Rmag", "RMag",
        "object", "class", "string", "namespace", "int", "record", "field", "value", "var", "dynamic", "nint", "file", "required", "scoped",
        "await", "System", "TypedTap",
        "Microsoft", "global", "Equals", "GetHashCode", "ToString", "PrintMembers", "Clone", "EqualityContract", "GetType",
        "MemberwiseClone", "ReferenceEquals",
        "Finalize", "Deconstruct", "get_X", "set_X", "X", "get_A", "op_Equality", "Visit", "visit", "Table", "VisitTable", "Instance",
        "Fields", "Read", "Query", "Client",
        "Profile", "Functions", "Dispose", "???", "é", "e\u0301", "名", "\u0130", "ı", "ß", "Straße", "back\\slash", "tab\tin", "quote\"in",
        "*/", "//", "{0}", "}", "#if", "line\nbreak",
        "\u0001", "\u2028", "\u200d", "\U0001F52D", "xmlns:a", "]]>", "&amp;", "Archive", "archive", "obs", "demo", "Demo", "DemoArchive",
        "My", "void", "__arglist", "init", "with",
        new string('x', 600), "Column1", "Column_2", "A_2", "a.b", "J/A+A/416/1117/table8", "TAP_SCHEMA", "Units", "TapColumn", "Sky",
        "Double", "Guid", "DateTime",
    ];

    public static readonly string[] Texts =
    [
        "", "plain", "A ]]> of <b>bold & \\alpha \"quotes\" — ± σ", "line\r\nbreak\u0085and\u2028more\u2029", "\0\u0001\u001f\u007f",
        "*/ // /* #endif", "{0} {{ }} $\"\"\"", "\uFFFE\uFFFF",
        "\U0001F52D", "\" + System.Environment.Exit(1) + \"", "</summary><script/>", "\\u0022; class Evil { } //", "a\u202eb",
    ];

    public static readonly string?[] Datatypes =
        ["double", "float", "int", "long", "short", "char", "VARCHAR", "adql:DOUBLE", "boolean", "bit", "unsignedByte", "floatComplex", "doubleComplex", "timestamp", "", "wibble", "unicodeChar", "CLOB", "adql:REGION"];

    public static readonly string?[] Arraysizes = [
        null, "1", "*", "2", "3", "36", "16*", "2x3", "*x2", "", "nonsense", "-1", "99999999999999"
    ];

    public static readonly string?[] Xtypes = [
        null, null, "timestamp", "uuid", "interval", "point", "circle", "polygon", "shape", "multiinterval", "adql:REGION", "uri",
        "nonsense", "mjd"
    ];

    public static readonly string?[] Units = [
        null, "deg", "arcsec", "mas", "m", "Angstrom", "s", "d", "nonsense**", "10**-3.Jy", "km/s", "{", "\"", "GHz", "eV"
    ];
}
