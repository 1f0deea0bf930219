using TypedTap.Http;

namespace TypedTap.DataLink.Checks;

/// <summary>Numbers as limits.</summary>
internal static class NumberLimit
{
    /// <summary>Refuses a number beyond a limit.</summary>
    /// <exception cref="ServiceParameterException">It is beyond one.</exception>
    public static void Require(ParameterCheck check, double[] numbers)
    {
        var (least, most) = Of(check.Parameter);
        var values = check.Parameter.Param.Values;
        foreach (var number in numbers)
        {
            var isTooSmall = number < least || (number == least && values?.Min?.IsInclusive == false);
            var isTooLarge = number > most || (number == most && values?.Max?.IsInclusive == false);
            if (!isTooSmall && !isTooLarge)
                continue;
            throw check.Refused(
                $"{DaliText.Of(number)} is {(isTooSmall ? "smaller" : "larger")} than the service takes, which is {Range(check.Parameter, least, most)}",
                "Choose a value within these limits.",
                Range(check.Parameter, least, most));
        }
    }

    /// <summary>Refuses an interval that has nothing in common with the data; part of the data is enough.</summary>
    /// <exception cref="ServiceParameterException">It has nothing.</exception>
    public static void RequireOverlap(ParameterCheck check, double lower, double upper)
    {
        var (least, most) = Of(check.Parameter);
        if (lower <= most && upper >= least)
            return;
        throw check.Refused(
            $"it has nothing in common with the data, which lies within {Range(check.Parameter, least, most)}",
            "Choose an interval that meets it, or another dataset.",
            Range(check.Parameter, least, most));
    }

    // Limits are single numbers (SODA 1.0 section 4.2); in earlier drafts an interval was one MAX of two. What is no number is no limit.
    private static (double Least, double Most) Of(ServiceParameter parameter)
    {
        var minimum = parameter.Minimum is { } from ? DaliText.TryNumbers(from) : null;
        var maximum = parameter.Maximum is { } to ? DaliText.TryNumbers(to) : null;
        var least = minimum is { Length: > 0 } ? minimum[0] : maximum is { Length: 2 } ? maximum[0] : double.NegativeInfinity;
        var most = maximum is { Length: > 0 } ? maximum[^1] : minimum is { Length: 2 } ? minimum[1] : double.PositiveInfinity;
        return least <= most ? (least, most) : (double.NegativeInfinity, double.PositiveInfinity);
    }

    private static string Range(ServiceParameter parameter, double least, double most)
    {
        var unit = string.IsNullOrWhiteSpace(parameter.Unit) ? "" : " " + ServerText.Clean(parameter.Unit, 60);
        return double.IsNegativeInfinity(least)
            ? $"up to {DaliText.Of(most)}{unit}"
            : double.IsPositiveInfinity(most) ? $"{DaliText.Of(least)}{unit} or more"
            : $"{DaliText.Of(least)} to {DaliText.Of(most)}{unit}";
    }
}
