using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>The values that a key is made of.</summary>
internal sealed class GroupKeys
{
    private readonly TranslationContext _context;
    private readonly Dictionary<Expression, QueryExpression> _values = [];

    private GroupKeys(TranslationContext context) => _context = context;

    /// <summary>The values, each once.</summary>
    public ValueList<QueryExpression> Values => _values.Values.Distinct().ToValueList();

    public static GroupKeys Of(Expression key, TranslationContext context)
    {
        var keys = new GroupKeys(context);
        keys.Collect(key);
        return keys;
    }

    /// <summary>The key in terms of the values.</summary>
    public Expression Shape(Expression key) => new KnownShape(_values).Visit(key)!;

    private void Collect(Expression key)
    {
        switch (key)
        {
            case NewExpression made:
                foreach (var argument in made.Arguments)
                    Collect(argument);
                break;
            case MemberInitExpression made when made.Bindings.All(binding => binding is MemberAssignment):
                Collect(made.NewExpression);
                foreach (var binding in made.Bindings.Cast<MemberAssignment>())
                    Collect(binding.Expression);
                break;
            case SourceExpression row:
                throw new TapQueryNotSupportedException(
                    ExpressionText.Of(row), _context.Place, "equal rows are not one row, and services group by values",
                    "group by the columns that tell the rows apart");

            // What is the same for all rows makes no groups.
            case { } local when LocalValue.TryEvaluate(local, out _):
                break;
            default:
                _values[key] = ValueTranslator.Translate(key, _context);
                break;
        }
    }
}
