using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

internal static class TermOrder
{
    /// <summary>The conditions in the order in which they are best tested: as written, but those that run queries last.</summary>
    public static Condition[] Conditions(IEnumerable<Term> terms) =>
        [.. terms.OrderBy(static term => term.HasSubquery).Select(static term => term.Condition)];
}
