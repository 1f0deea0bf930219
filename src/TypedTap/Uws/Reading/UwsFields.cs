using System.Xml.Linq;

namespace TypedTap.Uws.Reading;

/// <summary>The children of an element by name, with a word about those that are there twice or that nobody knows.</summary>
internal sealed class UwsFields
{
    private readonly Dictionary<string, List<XElement>> _children = new(StringComparer.OrdinalIgnoreCase);
    private readonly UwsDiagnosticLog _log;

    public UwsFields(XElement element, IReadOnlyCollection<string> known, UwsDiagnosticLog log)
    {
        _log = log;
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                log.Add(UwsDiagnosticCode.UnknownElement, name, "UWS does not have it here; it is passed over.");
                continue;
            }

            if (!_children.TryGetValue(name, out var list))
                _children[name] = list = [];
            else
                log.Add(UwsDiagnosticCode.Duplicate, name, "It is there more than once.");
            list.Add(child);
        }
    }

    /// <summary>The children of a name.</summary>
    public IReadOnlyList<XElement> All(string name) => _children.TryGetValue(name, out var list) ? list : [];

    /// <summary>The text of the first child of a name that has one, trimmed; null when there is none.</summary>
    public string? Text(string name)
    {
        foreach (var child in All(name))
        {
            if (child.TryText(out var text))
                return text;
        }

        return null;
    }

    /// <summary>The time that a child tells; null when there is none.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (!UwsTime.TryParse(text, out var time, out var hasZone))
        {
            // Null is what some write for nil.
            if (!text.Equals("null", StringComparison.OrdinalIgnoreCase))
                _log.BadValue(name, text, "is no time");
            return null;
        }

        if (!hasZone)
            _log.Add(UwsDiagnosticCode.NoTimeZone, name, "The time has no zone; it is taken for UTC.");
        return time;
    }
}
