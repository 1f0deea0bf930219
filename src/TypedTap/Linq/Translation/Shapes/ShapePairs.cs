using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>
/// The values of two shapes of one type, place by place: SQL combines columns by position, so that both have to be made in the same way.
/// </summary>
internal sealed class ShapePairs
{
    private readonly TranslationContext _context;
    private readonly List<(QueryExpression Left, QueryExpression Right, string? Name)> _pairs = [];
    private readonly Func<QuerySource, Expression> _shape;

    private ShapePairs(Expression left, Expression right, TranslationContext context)
    {
        _context = context;
        _shape = Pair(left, right, name: null);
    }

    public ValueList<QueryExpression> Left => _pairs.Select(pair => pair.Left).ToValueList();

    public ValueList<QueryExpression> Right => _pairs.Select(pair => pair.Right).ToValueList();

    /// <summary>The columns of both together: one of them is null where either's may be.</summary>
    public ValueList<TapColumnInfo> Columns => DerivedColumns.Of(_pairs.Select(pair => (pair.Left, pair.Name)))
        .Select((column, i) => QueryTypes.IsNullable(_pairs[i].Right) ? column with { Nullable = null } : column).ToValueList();

    /// <exception cref="TapQueryNotSupportedException">The shapes differ, or are computed on the client.</exception>
    public static ShapePairs Of(Expression left, Expression right, TranslationContext context)
    {
        var pairs = new ShapePairs(left, right, context);
        return pairs._pairs.Count > 0 ? pairs : throw new TapQueryNotSupportedException(
            "A constant", context.Place, "there is no column that the service could compare", "select a column, too");
    }

    /// <summary>The shape in terms of the columns of both together.</summary>
    public Expression Shape(QuerySource source) => _shape(source);

    private Func<QuerySource, Expression> Pair(Expression left, Expression right, string? name) => (left, right) switch
    {
        (NewExpression one, NewExpression other) when one.Constructor == other.Constructor && one.Arguments.Count > 0 => New(one, other),
        (MemberInitExpression one, MemberInitExpression other) when IsAlike(one, other) => MemberInit(one, other),
        (SourceExpression one, SourceExpression other) when one.Table.RowType == other.Table.RowType => Row(one, other),
        (UnaryExpression { NodeType: ExpressionType.Convert } one, UnaryExpression { NodeType: ExpressionType.Convert } other) when one.Type
            == other.Type && one.Operand.Type == other.Operand.Type =>
            Convert(one, Pair(one.Operand, other.Operand, name)),
        _ when LocalValue.TryEvaluate(left, out var one) && LocalValue.TryEvaluate(right, out var other) && Equals(one, other) => _ => left,
        _ => Value(left, right, name),
    };

    private Func<QuerySource, Expression> New(NewExpression one, NewExpression other)
    {
        var arguments = one.Arguments.Zip(other.Arguments, (a, b) => (a, b))
            .Select((pair, i) => Pair(pair.a, pair.b, one.Members?[i].Name))
            .ToList();
        return source => one.Update(arguments.Select(argument => argument(source)));
    }

    private Func<QuerySource, Expression> MemberInit(MemberInitExpression one, MemberInitExpression other)
    {
        var made = one.NewExpression.Arguments.Count > 0 ? New(one.NewExpression, other.NewExpression) : _ => one.NewExpression;
        var bindings = one.Bindings.Cast<MemberAssignment>()
            .Zip(other.Bindings.Cast<MemberAssignment>(), (a, b) => (Binding: a, Value: Pair(a.Expression, b.Expression, a.Member.Name)))
            .ToList();
        return source => one.Update((NewExpression)made(source), bindings.Select(binding => binding.Binding.Update(binding.Value(source))));
    }

    private Func<QuerySource, Expression> Row(SourceExpression one, SourceExpression other)
    {
        var ordinals = one.Columns.Zip(other.Columns, (a, b) => Add(a, b, name: null)).ToList();
        return source =>
            new SourceExpression(
                one.Table, source, [.. ordinals.Select(ordinal => Column(source, ordinal))]) { Navigations = one.Navigations };
    }

    private static Func<QuerySource, Expression> Convert(UnaryExpression convert, Func<QuerySource, Expression> operand) =>
        source => convert.Update(operand(source));

    private Func<QuerySource, Expression> Value(Expression left, Expression right, string? name)
    {
        var ordinal = Add(ValueTranslator.Translate(left, _context), ValueTranslator.Translate(right, _context), name);
        return source => new ValueExpression(Column(source, ordinal), left.Type);
    }

    private static QueryColumn Column(QuerySource source, int ordinal) => new(source, source.Table.Columns[ordinal]);

    private int Add(QueryExpression left, QueryExpression right, string? name)
    {
        var ordinal = _pairs.FindIndex(pair => pair.Left.Equals(left) && pair.Right.Equals(right));
        if (ordinal >= 0)
            return ordinal;
        _pairs.Add((left, right, name));
        return _pairs.Count - 1;
    }

    private static bool IsAlike(MemberInitExpression one, MemberInitExpression other) =>
        one.NewExpression.Constructor == other.NewExpression.Constructor
        && one.Bindings.All(binding => binding is MemberAssignment) && other.Bindings.All(binding => binding is MemberAssignment)
        && one.Bindings.Select(binding => binding.Member).SequenceEqual(other.Bindings.Select(binding => binding.Member));
}
