using TypedTap.Linq.Translation;
using TypedTap.Querying.Dialects;

namespace TypedTap.Linq.Execution;

/// <summary>
/// The plans that were made before, by the structure of their queries. A plan is used again only for a query that agrees with its own in
/// all that was looked at when it was made: the values of what the translator evaluated, the types of what became literals.
/// </summary>
internal sealed class PlanCache
{
    // The same code with other nulls, say.
    private const int PlansOfOneStructure = 8;

    private readonly BoundedCache<ExpressionKey, Plans> _known = new(256);
    private QueryDialect? _dialect;

    /// <summary>How many structures are known.</summary>
    public int Count => _known.Count;

    /// <summary>Whether plans for a dialect are kept: of one archive there is one, but for a query that is only to be looked at.</summary>
    public bool IsFor(QueryDialect dialect) =>
        ReferenceEquals(Interlocked.CompareExchange(ref _dialect, dialect, null) ?? dialect, dialect);

    /// <summary>A plan that is the right one for a query; null if there is none.</summary>
    public CachedPlan<T>? Find<T>(ExpressionKey key, IReadOnlyList<CapturedExpression> captured)
    {
        if (!_known.TryGet(key, out var plans))
            return null;
        foreach (var plan in plans.All)
        {
            if (plan is CachedPlan<T> typed && typed.Agrees(captured))
                return typed;
        }

        return null;
    }

    public void Add(ExpressionKey key, CachedPlan plan)
    {
        if (!_known.TryGet(key, out var plans))
        {
            plans = new Plans();
            _known.Add(key, plans);
        }

        plans.Add(plan);
    }

    private sealed class Plans
    {
        private CachedPlan[] _all = [];

        public CachedPlan[] All => Volatile.Read(ref _all);

        // Of two threads one may lose its plan, and makes it again.
        public void Add(CachedPlan plan) => Volatile.Write(ref _all, [plan, .. All.Take(PlansOfOneStructure - 1)]);
    }
}
