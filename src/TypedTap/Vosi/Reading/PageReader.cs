using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TypedTap.Adql;

namespace TypedTap.Vosi.Reading;

/// <summary>Finds what a page says in RDFa, in one walk through its elements.</summary>
internal sealed class PageReader
{
    private readonly List<string> _vocabularies = [];
    private readonly List<ExampleBuilder> _examples = [];
    private readonly ExampleBuilder _loose = new();
    private readonly List<string> _continuations = [];
    private readonly DiagnosticLog _log;
    private readonly VosiReaderOptions _options;
    private long _characters;

    private PageReader(VosiReaderOptions options)
    {
        _options = options;
        _log = new DiagnosticLog(options.MaxDiagnostics);
    }

    /// <summary>Reads a page whose tags are simplified.</summary>
    public static DaliExamples Read(string source, VosiReaderOptions options)
    {
        var created = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++created > options.MaxPageElements)
                    throw Exceeded($"The page has more than {options.MaxPageElements} elements", nameof(options.MaxPageElements));
            },
        });
        using var document = parser.ParseDocument(source);
        var reader = new PageReader(options);
        if (document.DocumentElement is { } root)
            reader.Walk(root);
        return reader.Build();
    }

    private void Walk(IElement root)
    {
        var rest = new Stack<(IElement Element, ExampleBuilder Example, ParameterBuilder? Parameter)>();
        rest.Push((root, _loose, null));
        while (rest.TryPop(out var next))
        {
            var (element, example, parameter) = next;
            if (element.GetAttribute("vocab") is { } vocabulary)
                _vocabularies.Add(vocabulary.Trim());
            if (Terms(element, "typeof").Contains("example", StringComparer.Ordinal))
            {
                example = new ExampleBuilder { Id = element.GetAttribute("id"), Resource = element.GetAttribute("resource") };
                _examples.Add(example);
                parameter = null;
            }

            foreach (var property in Terms(element, "property"))
                parameter = Take(element, property, example, parameter);
            foreach (var child in element.Children.Reverse())
                rest.Push((child, example, parameter));
        }
    }

    /// <summary>Takes what an element says.</summary>
    /// <returns>The parameter that the elements inside it belong to.</returns>
    private ParameterBuilder? Take(IElement element, string property, ExampleBuilder example, ParameterBuilder? parameter)
    {
        var link = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("resource");
        switch (property)
        {
            case "continuation" when link is not null:
                _continuations.Add(link.Trim());
                break;
            case "generic-parameter":
                parameter = new ParameterBuilder();
                example.Parameters.Add(parameter);
                break;
            case "key" when parameter is not null:
                parameter.Key ??= Text(element);
                break;
            case "value" when parameter is not null:
                parameter.Value ??= Text(element);
                break;
            default:
                if (element.HasAttribute("href") && property is "name" or "query" or "table" or "capability")
                    Report(VosiDiagnosticCode.Misplaced, $"A {property} is a link, so that in RDFa it means the URL; its text was taken.");
                example.Properties.Add(new DaliProperty(property, Text(element), link));
                break;
        }

        return parameter;
    }

    private DaliExamples Build()
    {
        var examples = _examples.ConvertAll(static builder => builder.Build());
        foreach (var example in examples.Where(static example => example.Name.Length == 0))
            Report(VosiDiagnosticCode.NoName, $"An example ({VosiXml.Shown(example.Id ?? "without an id")}) has no name.");
        if (examples.Count == 0)
            Report(VosiDiagnosticCode.Nothing, "The page has no example.");
        if (_loose.Parameters.Count > 0)
            Report(VosiDiagnosticCode.Misplaced, "Parameters stand outside any example.");
        var loose = _loose.Build();
        return new DaliExamples
        {
            Vocabularies = [.. _vocabularies],
            Examples = [.. examples],
            LooseParameters = loose.Parameters,
            LooseProperties = loose.Properties,
            Continuations = [.. _continuations],
            Diagnostics = _log.ToList(),
        };
    }

    /// <summary>The terms of an attribute, without their vocabularies.</summary>
    private static IEnumerable<string> Terms(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { Length: > 0 } text
            ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(static term => term[(term.LastIndexOfAny([':', '#']) + 1)..])
            : [];

    // What stands inside of each other is kept several times: without a bound a small page could fill the memory.
    private string Text(IElement element)
    {
        var text = (element.GetAttribute("content") ?? element.TextContent).Trim();
        _characters += text.Length;
        if (_characters > 2L * _options.MaxPageBytes)
            throw Exceeded("The page says the same again and again, in elements inside of each other", nameof(_options.MaxPageBytes));
        return text;
    }

    // HTML gives no places that would survive the rewriting of the tags.
    private void Report(VosiDiagnosticCode code, string message) => _log.Add(code, message, 0, 0);

    private static VosiException Exceeded(string message, string bound) =>
        new(VosiErrorKind.LimitExceeded, $"{message}, beyond the bound of VosiReaderOptions.{bound}.");
}
