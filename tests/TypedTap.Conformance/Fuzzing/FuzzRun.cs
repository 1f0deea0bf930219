using System.Diagnostics;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>Puts mutated queries through the library until something breaks.</summary>
internal static class FuzzRun
{
    /// <summary>Runs.</summary>
    /// <param name="mutator">Where the texts come from.</param>
    /// <param name="count">How many.</param>
    /// <param name="figures">Is kept up to date.</param>
    /// <param name="more">What else must hold for a result, or null.</param>
    /// <param name="progress">Is called after each text.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The first failure, with its text shortened; or null.</returns>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static FuzzFailure? Run(
        QueryMutator mutator, long count, FuzzFigures figures, Func<AdqlParseResult<AdqlQuery>, FuzzFailure?>? more, Action? progress,
        CancellationToken cancellationToken)
    {
        for (var i = 0L; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = mutator.Next();
            var version = i % 2 == 0 ? AdqlVersion.V2_1 : AdqlVersion.V2_0;
            if (One(text, version, figures, more) is { } failure)
                return Shortest(failure, more);
            progress?.Invoke();
        }

        return null;
    }

    /// <summary>Checks one text.</summary>
    public static FuzzFailure? One(
        string text, AdqlVersion version, FuzzFigures? figures = null, Func<AdqlParseResult<AdqlQuery>, FuzzFailure?>? more = null)
    {
        try
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var result = AdqlParser.Parse(text, version);
            var elapsed = Stopwatch.GetElapsedTime(started);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (figures is not null)
            {
                // Once may be a pause of the machine; what is slow is slow thrice.
                for (var i = 0; i < 2 && figures.IsSlowest(text, elapsed); i++)
                    elapsed = TimeSpan.FromTicks(Math.Min(elapsed.Ticks, Time(text, version).Ticks));
                figures.Add(text, result.IsValid, result.Diagnostics.Count(d => d.Severity == AdqlSeverity.Error), allocated, elapsed);
            }

            return FuzzProperties.Check(result) ?? more?.Invoke(result);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new FuzzFailure($"no exception ({e.GetType().Name})", e.ToString(), text, version);
        }
    }

    private static TimeSpan Time(string text, AdqlVersion version)
    {
        var started = Stopwatch.GetTimestamp();
        _ = AdqlParser.Parse(text, version);
        return Stopwatch.GetElapsedTime(started);
    }

    private static FuzzFailure Shortest(FuzzFailure failure, Func<AdqlParseResult<AdqlQuery>, FuzzFailure?>? more)
    {
        var shortest = FuzzShrinker.Shrink(failure.Text, text => One(text, failure.Version, more: more)?.Property == failure.Property);
        return One(shortest, failure.Version, more: more) ?? failure;
    }
}
