using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TypedTap.Conformance.Vosi;

/// <summary>Attributes in markup that a page does not have but shows, in its text or in its comments.</summary>
internal sealed partial class ShownMarkup
{
    private readonly List<(string Name, string Value)> _attributes = [];

    public static ShownMarkup Of(string page)
    {
        var shown = new ShownMarkup();
        using var document = new HtmlParser().ParseDocument(page);
        foreach (var node in document.Descendants())
        {
            var text = node switch
            {
                IComment comment => comment.Data,
                IText data => data.Data,
                _ => "",
            };
            foreach (Match match in Attribute().Matches(text))
                shown._attributes.Add((match.Groups["name"].Value, match.Groups["value"].Value));
        }

        return shown;
    }

    /// <summary>The values that an attribute has there.</summary>
    public IEnumerable<string> Values(string name) =>
        _attributes.Where(attribute => attribute.Name == name).Select(static attribute => attribute.Value);

    /// <summary>How often an attribute has a term there.</summary>
    public int Count(string name, string term) =>
        Values(name).Count(value => value.Split(' ').Select(Term).Contains(term, StringComparer.Ordinal));

    /// <summary>A term without its vocabulary.</summary>
    public static string Term(string term) => term[(term.LastIndexOfAny([':', '#']) + 1)..];

    [GeneratedRegex("""\b(?<name>vocab|typeof|resource|property)\s*=\s*["'](?<value>[^"']*)["']""", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Attribute();
}
