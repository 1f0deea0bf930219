using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Keeps one of each set of equal rows.</summary>
internal static class DistinctOperator
{
    private const string Name = nameof(Queryable.Distinct);

    public static QueryState Apply(QueryState state)
    {
        QueryOperators.RequireNothingCut(state, Name, allowDistinct: true);
        if (state.DistinctOutputs is not null && IsSame(state))
            return state;
        QueryOperators.RequireNothingCut(state, Name);
        var outputs = Outputs(state);
        return outputs.Count > 0 ? state with { DistinctOutputs = outputs } : throw new TapQueryNotSupportedException(
            "Distinct on constants", "a query", "there is no column that the service could compare", "select a column, too");
    }

    private static bool IsSame(QueryState state) => state.DistinctOutputs!.ToHashSet().SetEquals(Outputs(state));

    private static ValueList<QueryExpression> Outputs(QueryState state)
    {
        var outputs = new OutputCollector(ValueList<QueryExpression>.Empty);
        Collect(state.Shape, outputs);
        return outputs.ToValueList();
    }

    private static void Collect(Expression shape, OutputCollector outputs)
    {
        switch (shape)
        {
            case SourceExpression source:
                outputs.OrdinalsOf(source);
                break;
            case MemberExpression member when SourceExpression.ColumnOf(member) is { } column:
                outputs.OrdinalOf(column);
                break;
            case MethodCallExpression call when FunctionCalls.TryTranslate(call, Name) is { } function:
                outputs.OrdinalOf(function);
                break;
            case NewExpression made:
                foreach (var argument in made.Arguments)
                    Collect(argument, outputs);
                break;
            case MemberInitExpression made when made.Bindings.All(binding => binding is MemberAssignment):
                Collect(made.NewExpression, outputs);
                foreach (var binding in made.Bindings.Cast<MemberAssignment>())
                    Collect(binding.Expression, outputs);
                break;
            // What is the same for all rows makes none of them different.
            case { } local when LocalValue.TryEvaluate(local, out _):
                break;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when NumericConversion.KeepsValue(convert):
                Collect(convert.Operand, outputs);
                break;
            default:
                throw new TapQueryNotSupportedException(
                    ExpressionText.Of(shape), "a query with Distinct",
                    "it is computed on the client, where the service's DISTINCT can't compare it",
                    "select columns before Distinct and compute after it");
        }
    }
}
