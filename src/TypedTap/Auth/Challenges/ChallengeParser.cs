using System.Text;
using TypedTap.Adql;

namespace TypedTap.Auth;

/// <summary>
/// Reads one WWW-Authenticate header. Commas separate challenges as well as parameters, so a name is a parameter when an equals
/// sign and a value follow, and a scheme otherwise. Lenient where services are wrong: URLs without quotes, quotes that are not
/// closed or escaped, blanks around the equals sign.
/// </summary>
internal ref struct ChallengeParser
{
    private const int LengthLimit = 16 * 1024;
    private const int CountLimit = 64;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private ChallengeParser(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Adds the challenges of a header to a list.</summary>
    public static void Read(string header, List<AuthChallenge> challenges)
    {
        var parser = new ChallengeParser(header.AsSpan(0, Math.Min(header.Length, LengthLimit)));
        while (challenges.Count < CountLimit && parser.Next() is { } challenge)
            challenges.Add(challenge);
    }

    private AuthChallenge? Next()
    {
        string? scheme;
        while ((scheme = Name()) is null || IsParameter())
        {
            // A parameter of no challenge, or what is no name at all.
            if (_at >= _text.Length)
                return null;
            if (scheme is null)
                _at++;
            else
                Value();
            SkipSeparators();
        }

        var parameters = new List<AuthParameter>();
        if (Token68() is { } text)
            return new AuthChallenge(scheme, [], text);
        while (Parameter() is { } parameter)
            parameters.Add(parameter);
        return new AuthChallenge(scheme, parameters.ToValueList());
    }

    private AuthParameter? Parameter()
    {
        var start = _at;
        SkipSeparators();
        if (Name() is { } name && IsParameter())
            return new AuthParameter(name, Value());
        _at = start;
        return null;
    }

    private string? Name()
    {
        SkipSeparators();
        var start = _at;
        while (_at < _text.Length && SecretCharacters.IsTokenCharacter(_text[_at]))
            _at++;
        return _at > start ? _text[start.._at].ToString() : null;
    }

    // At the equals sign if it is one.
    private bool IsParameter()
    {
        var at = _at;
        while (at < _text.Length && _text[at] is ' ' or '\t')
            at++;
        if (at >= _text.Length || _text[at] != '=')
            return false;
        _at = at;
        return true;
    }

    private string Value()
    {
        _at++;
        SkipBlanks();
        if (_at < _text.Length && _text[_at] == '"')
            return Quoted();
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ' ' or '\t'))
            _at++;
        return _text[start.._at].ToString();
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        _at++;
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            value.Append(_text[_at++]);
        }

        _at++;
        return value.ToString();
    }

    // Letters, digits and -._~+/ with equals signs at the end only, then a comma or the end: a="b" is a parameter, ab== is not.
    private string? Token68()
    {
        var start = _at;
        SkipBlanks();
        var begin = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '.' or '_' or '~' or '+' or '/'))
            _at++;
        var letters = _at - begin;
        while (_at < _text.Length && _text[_at] == '=')
            _at++;
        var end = _at;
        SkipBlanks();
        if (begin > start && letters > 0 && (_at >= _text.Length || _text[_at] == ','))
            return _text[begin..end].ToString();
        _at = start;
        return null;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
            _at++;
    }

    private void SkipSeparators()
    {
        while (_at < _text.Length && (_text[_at] is ' ' or '\t' or ','))
            _at++;
    }
}
