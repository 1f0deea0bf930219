using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;

namespace TypedTap.Querying.Lowering;

/// <summary>Names that a query's author gave, as names in ADQL.</summary>
public static class QueryNames
{
    /// <summary>
    /// Whether a name can stand in a query as it is, without quotes: for ADQL, and for the databases that services pass it on to.
    /// </summary>
    public static bool IsGood([NotNullWhen(true)] string? name) =>
        name is not null && AdqlIdentifier.IsRegular(name) && !AdqlIdentifier.IsReserved(name) && !DatabaseWords.Contains(name);
}
