using System.Globalization;
using System.Text;

namespace TypedTap.Votable.Writing;

/// <summary>
/// Makes IDs that XML accepts (NCName) and that are unique in the document, and lets references follow. References may stand
/// before what they refer to, so metadata is written twice: once to learn the IDs, once for good.
/// </summary>
internal sealed class IdRegistry
{
    private readonly Dictionary<string, int> _counted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _promised = new(StringComparer.Ordinal);
    private readonly List<string> _learnt = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _isLearning;
    private int _next;

    /// <summary>Begins the first pass: IDs that are declared get their names.</summary>
    public void Learn()
    {
        _isLearning = true;
        _learnt.Clear();
        _seen.Clear();
    }

    /// <summary>Begins the second pass: the same IDs, in the same order, are given out.</summary>
    public void Emit()
    {
        _isLearning = false;
        _next = 0;
    }

    /// <summary>The ID of an element; null stays null.</summary>
    public string? Declare(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        if (!_isLearning)
            return _learnt[_next++];

        // A reference to it may have been written already, with an earlier table; it is no good for a second element.
        var name = _promised.Remove(id, out var promised) ? promised : Unique(id);
        _learnt.Add(name);
        if (_seen.Add(id))
            _current[id] = name;
        return name;
    }

    /// <summary>The ID of an element that must have one.</summary>
    public string DeclareRequired(string? id, string otherwise) => Declare(string.IsNullOrWhiteSpace(id) ? otherwise : id)!;

    /// <summary>A reference; what it refers to may come later, or never, as in the document that it was taken from.</summary>
    public string? Refer(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
            return null;
        if (_current.TryGetValue(reference, out var name) || _isLearning)
            return name;
        name = Unique(reference);
        _promised.Add(reference, name);
        _current.Add(reference, name);
        return name;
    }

    private string Unique(string id)
    {
        var name = Valid(id);
        var candidate = name;
        // Goes on where the same name was counted last.
        var n = _counted.GetValueOrDefault(name, 2);
        for (; !_used.Add(candidate); n++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        _counted[name] = n;
        return candidate;
    }

    /// <summary>An NCName of XML: no colon, no blank, no digit at the start.</summary>
    private static string Valid(string id)
    {
        var text = new StringBuilder(id.Length + 1);
        foreach (var c in id.Trim())
            text.Append(char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' || (c > 0x7f && char.IsLetter(c)) ? c : '_');
        if (!char.IsLetter(text[0]) && text[0] != '_')
            text.Insert(0, '_');
        return text.ToString();
    }
}
