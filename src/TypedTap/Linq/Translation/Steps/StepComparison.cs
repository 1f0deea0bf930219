using System.Globalization;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Steps;

/// <summary>
/// A comparison of what C# makes of a column with a constant, as one of the column itself: the column's value from which on it holds is
/// searched for, so that the service finds just the rows that C# would, and can use its index.
/// </summary>
internal static class StepComparison
{
    /// <summary>The condition, or null if the values can't be compared.</summary>
    public static QueryPredicate? TryTranslate(AdqlComparisonOperator op, StepChain chain, object value)
    {
        if (value is double.NaN or float.NaN || !IsComparable(value))
            return null;
        value = value is DateTime { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : value;
        var scale = chain.IsTime ? StepScale.Times : StepScale.Numbers;
        int Order(long key) => Compare(chain, key, value);
        return op switch
        {
            AdqlComparisonOperator.Less => Below(chain, scale, scale.First(key => Order(key) >= 0)),
            AdqlComparisonOperator.LessOrEqual => Below(chain, scale, scale.First(key => Order(key) > 0)),
            AdqlComparisonOperator.GreaterOrEqual => From(chain, scale, scale.First(key => Order(key) >= 0)),
            AdqlComparisonOperator.Greater => From(chain, scale, scale.First(key => Order(key) > 0)),
            AdqlComparisonOperator.Equal => Between(chain, scale, scale.First(key => Order(key) >= 0), scale.First(key => Order(key) > 0)),
            _ => new QueryNot(Between(chain, scale, scale.First(key => Order(key) >= 0), scale.First(key => Order(key) > 0))),
        };
    }

    private static QueryPredicate Below(StepChain chain, StepScale scale, long? limit)
    {
        if (limit is not { } first)
            return new QueryNullTest(chain.Column, Negated: true);
        return first == scale.Least ? new QueryTruth(false)
            : IsShorter(scale, first - 1, first) ? Test(chain, scale, AdqlComparisonOperator.LessOrEqual, first - 1)
            : Test(chain, scale, AdqlComparisonOperator.Less, first);
    }

    private static QueryPredicate From(StepChain chain, StepScale scale, long? limit)
    {
        if (limit is not { } first)
            return new QueryTruth(false);
        return first == scale.Least ? new QueryNullTest(chain.Column, Negated: true)
            : IsShorter(scale, first - 1, first) ? Test(chain, scale, AdqlComparisonOperator.Greater, first - 1)
            : Test(chain, scale, AdqlComparisonOperator.GreaterOrEqual, first);
    }

    private static QueryPredicate Between(StepChain chain, StepScale scale, long? first, long? beyond)
    {
        if (first is not { } from || from == beyond)
            return new QueryTruth(false);
        return beyond - from == 1
            ? Test(chain, scale, AdqlComparisonOperator.Equal, from)
            : new QueryAll(ValueList.Of(From(chain, scale, first), Below(chain, scale, beyond)));
    }

    private static QueryComparison Test(StepChain chain, StepScale scale, AdqlComparisonOperator op, long key) =>
        new(op, chain.Column, new QueryConstant(scale.Value(key)));

    private static bool IsShorter(StepScale scale, long one, long other) => scale.Text(one).Length < scale.Text(other).Length;

    private static bool IsComparable(object value) => value is Angle or DateTime or DateTimeOffset or DateOnly or TimeSpan
        || Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal;

    // Where C# would throw, because the value is beyond what it can say, it is beyond every constant, too.
    private static int Compare(StepChain chain, long key, object value)
    {
        var (number, ticks) = chain.IsTime ? (0.0, key) : (StepScale.Number(key), 0L);
        try
        {
            return (chain.Compute(number, ticks), value) switch
            {
                (Angle one, Angle other) => one.CompareTo(other),
                ({ } one, _) when one.GetType() == value.GetType() => Comparer<object>.Default.Compare(one, value),
                (IConvertible one, IConvertible other) =>
                    Convert.ToDouble(one, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(other, CultureInfo.InvariantCulture)),
                (var one, _) => throw new TapQueryNotSupportedException(
                    $"A comparison of {one?.GetType().Name} with {value.GetType().Name}", "a query", "they are different things",
                    "convert one of them"),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return chain.IsTime ? (ticks < StepScale.MiddleOfTime ? -1 : 1) : number < 0 ? -1 : 1;
        }
    }
}
