using System.Collections.Frozen;
using TypedTap.Adql;

namespace TypedTap.DataLink;

/// <summary>
/// A vocabulary of what links are to the data that they belong to. <see cref="Core"/>, which DataLink 1.1 section 3.2.6 names, is part of
/// the library: no network is asked for it. A term that a later edition has is an unknown one here, and stays what it is.
/// </summary>
public sealed class DataLinkVocabulary
{
    private readonly FrozenDictionary<string, DataLinkTerm> _byName;

    private DataLinkVocabulary(Uri uri, DataLinkTerm[] terms)
    {
        Uri = uri;
        Terms = [.. terms];
        _byName = terms.ToFrozenDictionary(static term => term.Name, StringComparer.Ordinal);
    }

    /// <summary>The core vocabulary, <c>http://www.ivoa.net/rdf/datalink/core</c>.</summary>
    public static DataLinkVocabulary Core { get; } = new(new Uri("http://www.ivoa.net/rdf/datalink/core"), CoreTerms.All);

    /// <summary>The vocabulary's own URI; a term's is this with <c>#</c> and its name.</summary>
    public Uri Uri { get; }

    /// <summary>The terms, wider ones before those that they include.</summary>
    public ValueList<DataLinkTerm> Terms { get; }

    /// <summary>A term by its name, with or without the hash; null if there is none.</summary>
    public DataLinkTerm? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(name.StartsWith('#') ? name[1..] : name);
    }

    /// <summary>Whether a term is another one or lies below it. A name that is not in the vocabulary is only what it says itself.</summary>
    /// <param name="name">The term, such as <c>bias</c>.</param>
    /// <param name="wider">The wider one, such as <c>calibration</c>.</param>
    public bool Includes(string wider, string name)
    {
        ArgumentNullException.ThrowIfNull(wider);
        ArgumentNullException.ThrowIfNull(name);
        for (var term = name; term is not null; term = _byName.GetValueOrDefault(term)?.Wider)
        {
            if (string.Equals(term, wider, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
