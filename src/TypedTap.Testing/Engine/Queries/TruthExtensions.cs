using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

internal static class TruthExtensions
{
    /// <summary>The opposite; of what is not known, the same.</summary>
    public static Truth NegatedIf(this Truth truth, bool isNegated) => isNegated ? (Truth)(Truth.True - truth) : truth;
}
