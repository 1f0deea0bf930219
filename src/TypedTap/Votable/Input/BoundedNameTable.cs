using System.Xml;

namespace TypedTap.Votable.Input;

/// <summary>
/// The names of a document: every different one is kept as long as the document is read, so a stream of ever new ones
/// would fill the memory.
/// </summary>
internal sealed class BoundedNameTable(Func<string, VoTableException> refuse) : NameTable
{
    /// <summary>How many names; real documents have fewer than a hundred.</summary>
    public const int MaxNames = 20_000;

    /// <summary>How many characters they have together.</summary>
    public const int MaxCharacters = 4 << 20;

    private int _names;
    private long _characters;

    public override string Add(string key)
    {
        if (Get(key) is { } known)
            return known;
        Count(key.Length);
        return base.Add(key);
    }

    public override string Add(char[] key, int start, int len)
    {
        if (Get(key, start, len) is { } known)
            return known;
        Count(len);
        return base.Add(key, start, len);
    }

    private void Count(int length)
    {
        _names++;
        _characters += length;
        if (_names > MaxNames)
            throw refuse($"There are more than {MaxNames} different names of elements, attributes and namespaces.");
        if (_characters > MaxCharacters)
            throw refuse($"The names of elements, attributes and namespaces have more than {MaxCharacters} characters together.");
    }
}
