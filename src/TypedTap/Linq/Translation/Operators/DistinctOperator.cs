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
        state = DerivedTables.Plain(state, Name, allowDistinct: true, allowGroups: true, keepsOrder: false);
        if (state.DistinctOutputs is not null && IsSame(state))
            return state;
        state = DerivedTables.Plain(state, Name, allowGroups: true, keepsOrder: false);
        var outputs = Outputs(state);
        return outputs.Count > 0 ? state with { DistinctOutputs = outputs } : throw new TapQueryNotSupportedException(
            "Distinct on constants", "a query", "there is no column that the service could compare", "select a column, too");
    }

    private static bool IsSame(QueryState state) => state.DistinctOutputs!.ToHashSet().SetEquals(Outputs(state));

    private static ValueList<QueryExpression> Outputs(QueryState state)
    {
        var outputs = new OutputCollector(ValueList<QueryExpression>.Empty);
        Collect(state.Shape, outputs, state.In(Name));
        return outputs.ToValueList();
    }

    private static void Collect(Expression shape, OutputCollector outputs, TranslationContext context)
    {
        switch (shape)
        {
            case SourceExpression source:
                outputs.OrdinalsOf(source);
                break;
            case MemberExpression member when SourceExpression.ColumnOf(member) is { } column:
                outputs.OrdinalOf(column);
                break;
            case NewExpression made:
                foreach (var argument in made.Arguments)
                    Collect(argument, outputs, context);
                break;
            case MemberInitExpression made when made.Bindings.All(binding => binding is MemberAssignment):
                Collect(made.NewExpression, outputs, context);
                foreach (var binding in made.Bindings.Cast<MemberAssignment>())
                    Collect(binding.Expression, outputs, context);
                break;
            // What is the same for all rows makes none of them different.
            case { } local when LocalValue.TryEvaluate(local, out _):
                break;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when NumericConversion.KeepsValue(convert):
                Collect(convert.Operand, outputs, context);
                break;
            case { } value when ValueTranslator.TryTranslate(value, context) is { } computed:
                outputs.OrdinalOf(computed);
                break;
            default:
                throw new TapQueryNotSupportedException(
                    ExpressionText.Of(shape), "a query with Distinct",
                    "it is computed on the client, where the service's DISTINCT can't compare it",
                    "select columns before Distinct and compute after it");
        }
    }
}
