using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedTap.Build.Running;

/// <summary>A message in the form that the program writes: <c>file(line,column): warning TTAP0009: text</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, or 0.</param>
/// <param name="Column">The column, or 0.</param>
/// <param name="IsError">An error, or a warning.</param>
/// <param name="Code">The number of the rule.</param>
/// <param name="Text">The text, of one line or more.</param>
internal sealed record CanonicalMessage(string File, int Line, int Column, bool IsError, string Code, string Text)
{
    private static readonly Regex Form = new(
        @"\A(?<file>[^\n]*?)(\((?<line>\d{1,9}),(?<column>\d{1,9})\))?: (?<kind>error|warning) (?<code>TTAP\d{4}): (?<text>.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        System.TimeSpan.FromSeconds(5));

    /// <summary>Takes a message apart; null for one that is neither an error nor a warning.</summary>
    public static CanonicalMessage? Parse(string message)
    {
        var match = Form.Match(message);
        return !match.Success
            ? null
            : new CanonicalMessage(
                match.Groups["file"].Value,
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["kind"].Value == "error",
                match.Groups["code"].Value,
                match.Groups["text"].Value);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
}
