using System.Globalization;
using System.Text;

namespace TypedTap.Build.Running;

/// <summary>Writes the little JSON that the program is told: objects of texts, truths and lists of texts.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    /// <summary>Begins an object, or a list if <paramref name="bracket"/> says so; <paramref name="name"/> is null inside a list.</summary>
    public JsonText Open(string? name, char bracket = '{')
    {
        Separate(name);
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    /// <summary>Ends it.</summary>
    public JsonText Close(char bracket = '}')
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    /// <summary>A text; nothing if there is none.</summary>
    public JsonText Member(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return this;
        Separate(name);
        Quote(value!);
        return this;
    }

    /// <summary>A truth; nothing for false, which is what the reader assumes.</summary>
    public JsonText Member(string name, bool value)
    {
        if (!value)
            return this;
        Separate(name);
        _text.Append("true");
        return this;
    }

    /// <summary>A number; nothing for null.</summary>
    public JsonText Member(string name, int? value)
    {
        if (value is not { } number)
            return this;
        Separate(name);
        _text.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A list of texts; nothing for an empty one.</summary>
    public JsonText Member(string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return this;
        Open(name, '[');
        foreach (var value in values)
        {
            Separate(null);
            Quote(value);
        }

        return Close(']');
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Separate(string? name)
    {
        if (_needsComma)
            _text.Append(',');
        if (name is not null)
        {
            Quote(name);
            _text.Append(':');
        }

        _needsComma = true;
    }

    // Plain ASCII, whatever encoding the file gets.
    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                _text.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                _text.Append(c);
            else
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        _text.Append('"');
    }
}
