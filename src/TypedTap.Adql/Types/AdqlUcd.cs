using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>What calculations do to unified content descriptors; null is none.</summary>
internal static class AdqlUcd
{
    /// <summary>What two values have in common.</summary>
    public static string? Common(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal) ? left : null;

    /// <summary>A factor without a unit scales a value and leaves its meaning.</summary>
    public static string? Product(string? leftUnit, string? leftUcd, string? rightUnit, string? rightUcd) =>
        leftUnit is null && rightUnit is not null ? rightUcd
        : leftUnit is not null && rightUnit is null ? leftUcd
        : null;

    /// <summary>The words of the stat branch that aggregates add.</summary>
    public static string? Aggregate(AdqlAggregateFunction function, string? ucd) => function switch
    {
        AdqlAggregateFunction.Count => ucd is null ? "meta.number" : "meta.number;" + ucd,
        AdqlAggregateFunction.Avg => ucd is null ? null : ucd + ";stat.mean",
        AdqlAggregateFunction.Min => ucd is null ? null : "stat.min;" + ucd,
        AdqlAggregateFunction.Max => ucd is null ? null : "stat.max;" + ucd,
        _ => ucd,
    };

    /// <summary>True if a UCD fits a pattern in which <c>*</c> is any text and <c>?</c> any character.</summary>
    public static bool Matches(string pattern, string ucd)
    {
        var (star, retry) = (-1, 0);
        var at = 0;
        for (var i = 0; i < ucd.Length;)
        {
            if (at < pattern.Length && (pattern[at] == '?' || char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(ucd[i])))
            {
                at++;
                i++;
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                (star, retry) = (at++, i);
            }
            else if (star >= 0)
            {
                at = star + 1;
                i = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }
}
