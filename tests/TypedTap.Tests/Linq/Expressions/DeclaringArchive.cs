using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>An archive whose service declares the features and functions that a test needs.</summary>
internal sealed class DeclaringArchive(string[] features, string[]? functions = null)
    : TapArchive(Archives.Nowhere, new TapServiceProfile("demo", Archives.Nowhere, new TapCapabilities
    {
        AdqlVersions = ["2.1"],
        Features = features.ToValueList(),
        Functions = (functions ?? []).ToValueList(),
    }))
{
    /// <summary>What DaCHS 2.7 declares of what expressions need.</summary>
    public static DeclaringArchive Dachs { get; } = new(
    [
        "adql-string:LOWER", "adql-string:ILIKE", "adql-type:CAST", "adql-unit:IN_UNIT",
        "ivo://org.gavo.dc/std/exts#extra-adql-keywords:COALESCE", "ivo://org.gavo.dc/std/exts#extra-adql-keywords:CASE",
    ]);

    public TapTableQuery<Raw> Raw => Query(RawTable.Instance);
}
