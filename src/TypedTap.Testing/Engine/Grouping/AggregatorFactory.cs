using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>
/// Makes aggregators. Types are PostgreSQL's where a VOTable can say them: COUNT is an int, as DaCHS has it; SUM of whole numbers is a
/// long, of a float a float; AVG is a double.
/// </summary>
internal static class AggregatorFactory
{
    public static Aggregator Create(AdqlExpression expression, ExpressionCompiler arguments)
    {
        if (expression is AdqlCountAll)
            return new CountAggregator(null) { Result = Count(null) };
        if (expression is AdqlFunction call)
            return StandardAggregates.Create(call, arguments);
        var aggregate = (AdqlAggregate)expression;
        var argument = arguments.Compile(aggregate.Argument);
        var aggregator = Create(aggregate, argument);
        if (!aggregate.Distinct)
            return aggregator;
        if (!EngineTypes.HasOrder(argument.Type))
        {
            throw new EngineException(
                "Shapes on the sky can't be told apart by DISTINCT. Count COORD1 and COORD2 of them, or another column.", aggregate.Span);
        }

        return new DistinctAggregator(aggregator, argument) { Result = aggregator.Result };
    }

    private static Aggregator Create(AdqlAggregate aggregate, Operand argument) => aggregate.Function switch
    {
        AdqlAggregateFunction.Count => new CountAggregator(argument) { Result = Count(argument) },
        AdqlAggregateFunction.Min => Extreme(aggregate, argument, -1),
        AdqlAggregateFunction.Max => Extreme(aggregate, argument, 1),
        _ => Sum(aggregate, argument),
    };

    private static Aggregator Sum(AdqlAggregate aggregate, Operand argument)
    {
        var isSum = aggregate.Function == AdqlAggregateFunction.Sum;
        var mean = Result(EngineType.Double, argument, isSum ? null : "stat.mean");
        return argument switch
        {
            Operand<long> integers when isSum => new IntegerSumAggregator(integers) { Result = Result(EngineType.Long, argument, null) },
            Operand<long> integers => new IntegerMeanAggregator(integers) { Result = mean },
            Operand<double> numbers when isSum =>
                new NumberSumAggregator(numbers)
                {
                    Result = Result(new EngineType(EngineKind.Number, argument.Type.Datatype), argument, null)
                },
            Operand<double> numbers => new NumberMeanAggregator(numbers) { Result = mean },
            _ when argument.Type.Kind == EngineKind.Null => new NullAggregator { Result = mean },
            _ => throw new EngineException(
                $"{Name(aggregate)} takes numbers, but {aggregate.Argument} is {Describe(argument.Type)}.", aggregate.Span),
        };
    }

    private static Aggregator Extreme(AdqlAggregate aggregate, Operand argument, int sign)
    {
        var result = Result(argument.Type, argument, sign < 0 ? "stat.min" : "stat.max");
        return argument switch
        {
            Operand<long> typed => Extreme(typed, sign, result),
            Operand<double> typed => Extreme(typed, sign, result),
            Operand<string> typed => Extreme(typed, sign, result),
            Operand<DateTime> typed => Extreme(typed, sign, result),
            Operand<Array> typed => Extreme(typed, sign, result),
            _ when argument.Type.Kind == EngineKind.Null => new NullAggregator { Result = result },
            _ => throw new EngineException(
                $"{Name(aggregate)} takes values that have an order, but {aggregate.Argument} is {Describe(argument.Type)}.",
                aggregate.Span),
        };
    }

    private static ExtremeAggregator<T> Extreme<T>(Operand<T> argument, int sign, EngineColumn result)
        where T : notnull => new(argument, ((ValueOrder<T>)ValueOrder.Of(argument.Type)).Comparer, sign) { Result = result };

    private static EngineColumn Count(Operand? argument) =>
        new("", EngineType.Int) { Ucd = "meta.number", Description = argument?.Description };

    private static EngineColumn Result(EngineType type, Operand argument, string? statistic) => new("", type)
    {
        Unit = argument.Unit,
        Ucd = statistic is not null && argument.Ucd is { Length: > 0 } ucd ? $"{statistic};{ucd}" : null,
        Description = argument.Description,
    };

    private static string Name(AdqlAggregate aggregate) => aggregate.Function.ToString().ToUpperInvariant();

    private static string Describe(EngineType type) => type.Kind switch
    {
        EngineKind.Text => "text",
        EngineKind.Boolean => "a boolean",
        EngineKind.Timestamp => "a timestamp",
        EngineKind.Shape => "a shape on the sky",
        _ => "an array",
    };
}
