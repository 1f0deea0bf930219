using System.Globalization;
using System.Text;

namespace TypedTap.Auth;

/// <summary>
/// Reads the text of a netrc file as ftp, curl and Python do: words separated by white space, words in quotes, backslashes
/// before characters that are meant as they are, <c>#</c> for the rest of the line where a keyword could stand.
/// </summary>
internal ref struct NetrcParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private string? _error;

    private NetrcParser(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The entries in order; null and why, when the text is not a netrc file.</summary>
    public static List<NetrcEntry>? Parse(string text, out string? error)
    {
        var parser = new NetrcParser(text.StartsWith('\uFEFF') ? text.AsSpan(1) : text);
        var entries = parser.Entries();
        error = parser._error;
        return error is null ? entries : null;
    }

    private List<NetrcEntry> Entries()
    {
        var entries = new List<NetrcEntry>();
        while (_error is null && Keyword() is { } keyword)
        {
            switch (keyword)
            {
                case "machine":
                    entries.Add(new NetrcEntry(Value(keyword)));
                    break;
                case "default":
                    entries.Add(new NetrcEntry(null));
                    break;
                case "macdef":
                    SkipMacro();
                    break;
                case "login" or "user" when entries.Count > 0:
                    entries[^1].Login = Value(keyword);
                    break;
                case "password" or "passwd" when entries.Count > 0:
                    entries[^1].Password = Value(keyword);
                    break;
                case "account" when entries.Count > 0:
                    Value(keyword);
                    break;
                default:
                    // The word is not repeated: it may be half of a password that should have been in quotes.
                    Fail("has a word that is no keyword (machine, default, login, password, account, macdef)");
                    break;
            }
        }

        return entries;
    }

    private string? Keyword()
    {
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length)
                return null;
            if (_text[_at] != '#')
                return Word();
            SkipLine();
        }
    }

    private string Value(string keyword)
    {
        SkipSpace();
        if (_at < _text.Length)
            return Word();
        Fail($"ends after \"{keyword}\"");
        return "";
    }

    private string Word()
    {
        var word = new StringBuilder();
        var start = _at;
        var quoted = _text[_at] == '"';
        if (quoted)
            _at++;
        while (_at < _text.Length && (quoted ? _text[_at] != '"' : !char.IsWhiteSpace(_text[_at])))
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            word.Append(_text[_at++]);
        }

        if (quoted && _at++ >= _text.Length)
        {
            _at = start;
            Fail("has a quote that is not closed");
            _at = _text.Length;
        }

        return word.ToString();
    }

    // A macro ends at an empty line.
    private void SkipMacro()
    {
        SkipLine();
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
            SkipLine();
    }

    private void SkipLine()
    {
        var end = _text[_at..].IndexOf('\n');
        _at = end < 0 ? _text.Length : _at + end + 1;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private void Fail(string reason)
    {
        var line = _text[..Math.Min(_at, _text.Length)].Count('\n') + 1;
        _error ??= string.Create(CultureInfo.InvariantCulture, $"{reason}, in line {line}");
    }
}
