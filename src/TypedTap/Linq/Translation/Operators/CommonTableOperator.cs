using System.Linq.Expressions;
using TypedTap.Adql;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Gives queries names, under which they stand before the whole query (WITH): one that is used twice is written once.</summary>
internal sealed class CommonTableOperator
{
    private readonly Dictionary<MethodCallExpression, Func<QueryState>> _queries = [];

    public static bool IsCommon(OperatorCall call) =>
        call.Name == nameof(TapQueryOperators.AsCte)
            && (call.Call.Method.DeclaringType == typeof(TapQueryOperators) || call.Call.Object is not null);

    /// <summary>One more use of a named query.</summary>
    public QueryState Use(OperatorCall call, QueryTranslator translator)
    {
        if (!_queries.TryGetValue(call.Call, out var use))
        {
            var name = LocalValue.TryEvaluate(call.Arguments[0], out var value) ? value as string : null;
            if (name is null || !Querying.Lowering.QueryNames.IsGood(name))
            {
                throw new TapQueryNotSupportedException(
                    $"The name '{name}'", nameof(TapQueryOperators.AsCte),
                    "it would need quotes, which not all services take before a query",
                    "use a letter and further letters, digits and underscores, and no word of SQL");
            }

            var state = translator.Translate(call.Source);
            use = DerivedTables.Common(state, state.In(nameof(TapQueryOperators.AsCte)), name);
            _queries.Add(call.Call, use);
        }

        return use();
    }
}
