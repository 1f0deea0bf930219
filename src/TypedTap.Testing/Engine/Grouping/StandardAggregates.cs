using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>The aggregates of the IVOA's catalogue of user-defined functions.</summary>
internal static class StandardAggregates
{
    /// <summary>More bins than anybody looks at; each group has its own.</summary>
    private const long MostBins = 100_000;

    public static readonly IReadOnlyList<AggregateFunction> All =
    [
        Of("ivo_string_agg(expression VARCHAR, delimiter VARCHAR) -> VARCHAR", Texts),
        Of("ivo_histogram(val DOUBLE PRECISION, lower DOUBLE PRECISION, upper DOUBLE PRECISION, nbins INTEGER) -> INTEGER[]", Histogram),
    ];

    public static AggregateFunction? Find(string name) =>
        All.FirstOrDefault(f => f.Signature.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="EngineException">The arguments are not those that the function takes.</exception>
    public static Aggregator Create(AdqlFunction call, ExpressionCompiler arguments)
    {
        var function = Find(call.Name)!;
        return function.Create(
            DeclaredFunctions.Arguments(function.Signature, call, [.. call.Arguments.Select(arguments.Compile)]), call.Span);
    }

    private static AggregateFunction Of(string declaration, Func<IReadOnlyList<Operand>, AdqlSpan, Aggregator> create) =>
        new(
            AdqlFunctionSignature.TryParse(declaration, out var signature)
                ? signature
                : throw new ArgumentException(declaration, nameof(declaration)), create);

    private static TextsAggregator Texts(IReadOnlyList<Operand> arguments, AdqlSpan span) =>
        new((Operand<string>)arguments[0], (Operand<string>)arguments[1])
        {
            Result = new EngineColumn(
                "", arguments.Any(static a => a.Type.Datatype == "unicodeChar") ? EngineType.UnicodeText : EngineType.Text)
                {
                    Description = arguments[0].Description
                },
        };

    private static HistogramAggregator Histogram(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var (value, lower, upper, bins) = (
            (Operand<double>)arguments[0], Constant<double>(arguments[1], "lower", span), Constant<double>(arguments[2], "upper", span),
            Constant<long>(arguments[3], "nbins", span));
        if (!double.IsFinite(lower) || !double.IsFinite(upper) || lower >= upper)
        {
            throw new EngineException(
                FormattableString.Invariant($"ivo_histogram goes from lower to upper, but {lower:R} is not below {upper:R}."), span);
        }

        if (bins is < 1 or > MostBins)
            throw new EngineException(FormattableString.Invariant($"ivo_histogram makes 1 to {MostBins:N0} bins, not {bins}."), span);
        return new HistogramAggregator(
            value, lower, upper,
            (int)bins) { Result = new EngineColumn("", new EngineType(EngineKind.Array, "int", "*")) { Ucd = "meta.number" } };
    }

    // Bins that change from row to row are those of no histogram.
    private static T Constant<T>(Operand operand, string name, AdqlSpan span)
        where T : notnull
    {
        if (operand.IsConstant && operand is Operand<T> typed && typed.TryGet(ConstantFolding.NoRows, out var value))
            return value;
        throw new EngineException($"The argument {name} of ivo_histogram is the same number for all rows; write it as a literal.", span);
    }
}
