using System.Globalization;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>A table as wide as the widest known (dp1.Object), with every datatype and every kind of awkward name.</summary>
internal static class WideTable
{
    public const int Width = 1296;

    private static readonly (string Datatype, string? Arraysize, string? Xtype)[] Types =
    [
        ("boolean", null, null), ("unsignedByte", null, null), ("short", null, null), ("int", null, null), ("long", null, null),
        ("float", null, null), ("double", null, null), ("char", "1", null), ("char", "*", null), ("char", "36", "uuid"),
        ("char", "*", "timestamp"),
        ("double", "2", "interval"), ("double", "*", "multiinterval"), ("double", "2", "point"), ("double", "3", "circle"),
        ("double", "*", "polygon"),
        ("char", "*", "adql:REGION"), ("char", "*", "shape"), ("floatComplex", null, null), ("doubleComplex", null, null),
        ("doubleComplex", "4", null), ("bit", null, null),
        ("boolean", "3", null), ("unsignedByte", "*", null), ("short", "2x2", null), ("int", "*", null), ("long", "5", null),
        ("float", "*", null), ("double", "*", null), ("char", "8x*", null), ("VARCHAR", null, null), ("adql:DOUBLE", null, null),
        ("unicodeChar", "*", null),
    ];

    private static readonly string[] Names =
    [
        "\"[3.6]\"", "\"2MASS\"", "\"B-V\"", "\"(B-V)0\"", "\"[Fe/H]\"", "\"<zph>\"", "zph", "_RAJ2000", "RAJ2000", "Rmag", "RMag",
        "object", "class", "Wide", "Equals", "GetHashCode", "ToString", "PrintMembers", "Clone", "EqualityContract", "GetType",
        "MemberwiseClone", "ReferenceEquals", "Finalize", "Deconstruct", "get_X", "X", "set_X", "\"size\"", "\"a \"\"quoted\"\" one\"",
        "\"???\"", "\"é\"", "\"名\"", "System", "global", "value", "field", "\"back\\slash\"", "\"a\tb\"", "op_Equality", "init", "record",
        "\"*/\"", "\"//\"", "z_ra_dec_Cov",
    ];

    public static TapTableInfo Make(bool nullable = true) =>
        Sample.Table("dp1.Wide", [.. Enumerable.Range(0, Width).Select(i => Column(i, nullable))]);

    private static TapColumnInfo Column(int i, bool nullable)
    {
        var (datatype, arraysize, xtype) = Types[i % Types.Length];
        var number = i.ToString(CultureInfo.InvariantCulture);
        return new TapColumnInfo
        {
            Name = i < Names.Length ? Names[i] : "col_" + number,
            Datatype = datatype,
            Arraysize = arraysize,
            Xtype = xtype,
            Unit = i % 3 == 0 ? "10**-3.Jy" : null,
            Ucd = i % 2 == 0 ? "phot.flux;em.opt" : null,
            Description = i % 5 == 0 ? "A ]]> of <b>bold & \\alpha \"quotes\" — ± σ \u2028 \0 " + number : null,
            Nullable = nullable ? null : false,
        };
    }
}
