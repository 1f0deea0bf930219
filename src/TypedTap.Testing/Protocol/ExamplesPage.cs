using System.Text;
using System.Xml.Linq;

namespace TypedTap.Testing.Protocol;

/// <summary>Examples as a page with RDFa (DALI 1.1 §2.3).</summary>
internal static class ExamplesPage
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static byte[] Of(IReadOnlyList<EmbeddedExample> examples)
    {
        var page = new XElement(
            Html + "html",
            new XElement(Html + "head", new XElement(Html + "title", "Examples")),
            new XElement(
                Html + "body",
                new XAttribute("vocab", "http://www.ivoa.net/rdf/examples#"),
                examples.Select((example, i) => new XElement(
                    Html + "div",
                    new XAttribute("id", $"example-{i + 1}"),
                    new XAttribute("resource", $"#example-{i + 1}"),
                    new XAttribute("typeof", "example"),
                    new XElement(Html + "h2", new XAttribute("property", "name"), example.Name),
                    example.Description is { } words ? new XElement(Html + "p", words) : null,
                    new XElement(Html + "pre", new XAttribute("property", "query"), example.Query)))));
        return Encoding.UTF8.GetBytes(page.ToString(SaveOptions.DisableFormatting));
    }
}
