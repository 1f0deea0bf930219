using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;

namespace TypedTap.Uws.Reading;

/// <summary>Elements and attributes by their local names: services disagree about prefixes and namespaces.</summary>
internal static class UwsElement
{
    /// <summary>Whether an element has this name, in whatever namespace.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The attribute of that local name; one without a namespace comes first.</summary>
    public static string? Get(this XElement element, string name)
    {
        string? other = null;
        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration || !attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (attribute.Name.Namespace == XNamespace.None)
                return attribute.Value;
            other ??= attribute.Value;
        }

        return other;
    }

    /// <summary>Whether the element says of itself that it has no value (<c>xsi:nil</c>).</summary>
    public static bool IsNil(this XElement element) => element.Get("nil")?.Trim() is "true" or "1";

    /// <summary>The text of an element without white space around it; false when there is none.</summary>
    public static bool TryText(this XElement element, [NotNullWhen(true)] out string? text)
    {
        text = element.IsNil() ? null : element.Value.Trim();
        if (text is { Length: > 0 })
            return true;
        text = null;
        return false;
    }

    /// <summary>A truth value as XML writes it; null when it is none.</summary>
    public static bool? Truth(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };
}
