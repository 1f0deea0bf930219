using TypedTap.Http;
using TypedTap.Tap;

namespace TypedTap.DataLink.Checks;

/// <summary>Enumerated values.</summary>
internal static class OptionCheck
{
    private const int Listed = 20;

    /// <summary>Refuses a value that is not among the options of the parameter.</summary>
    /// <exception cref="ServiceParameterException">It is not.</exception>
    public static void Require(ParameterCheck check, string text)
    {
        // An option may have its value as text in it, which is not read: it is as if there were no list.
        var options = check.Parameter.Options;
        if (options.Count == 0 || options.Any(static option => option.Value.Length == 0))
            return;
        var isNumeric = ParameterShape.IsNumeric(check.Parameter.Param);
        if (options.Any(option => Same(option.Value, text, isNumeric)))
            return;
        var all = options.Select(static option => option.Value).ToList();
        var list = string.Join(", ", all.Take(Listed).Select(static value => $"'{ServerText.Clean(value, 100)}'"))
            + (all.Count > Listed ? ", …" : "");
        throw check.Refused(
            $"the service takes {list}",
            NearestName.Find(text, all) is { } nearest ? $"Did you mean '{ServerText.Clean(nearest, 100)}'?" : "Choose one of them.",
            list);
    }

    private static bool Same(string option, string text, bool isNumeric) => option.Trim() == text.Trim()
        || (isNumeric && DaliText.TryNumbers(option) is { Length: > 0 } numbers && DaliText.TryNumbers(text) is { } given
            && numbers.AsSpan().SequenceEqual(given));
}
