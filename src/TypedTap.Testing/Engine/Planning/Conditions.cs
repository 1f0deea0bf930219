using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Takes conditions apart.</summary>
internal static class Conditions
{
    /// <summary>The conditions that must all hold for one to.</summary>
    public static IEnumerable<AdqlCondition> Split(AdqlCondition? condition) => condition switch
    {
        null => [],
        AdqlAnd and => and.Terms.SelectMany(Split),
        _ => [condition],
    };

    /// <summary>One condition that holds if all do; null for none.</summary>
    public static AdqlCondition? Join(IReadOnlyList<AdqlCondition> terms) => terms.Count switch
    {
        0 => null,
        1 => terms[0],
        _ => new AdqlAnd(terms.ToValueList()),
    };
}
